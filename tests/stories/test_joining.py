"""From a stranger to a resident in under a minute."""

from town import Town

from simulator import Person


async def test_a_stranger_joins_step_by_step(town: Town, dina: Person) -> None:
    await dina.starts("src_lift")
    assert "Как у нас принято" in dina.screen

    await dina.taps("Принимаю")
    assert "Как вас называть" in dina.screen
    await dina.says("Дина Б.")
    assert "Чем вы занимаетесь" in dina.screen
    await dina.says("рисую карты")
    await dina.taps("Книги")
    await dina.taps("Готово")
    await dina.says("Люблю метро и пироги.")
    assert "Вот что увидят соседи" in dina.screen
    await dina.taps("Опубликовать")

    assert "вы с нами" in dina.screen
    assert town.chat.heard("Люблю метро и пироги.")
    me = await town.resident(dina)
    assert (me.source, me.charter_version, me.occupation) == ("src_lift", "2026-11", "рисую карты")
    assert me.charter_accepted_at
