"""The key of digests: made once, for its owner alone, and never made up anew in silence."""

import stat
from pathlib import Path

import pytest

from bot.secret import SecretError, read_secret


def test_it_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "data" / "domovoy.key"

    key = read_secret(path)

    assert len(key) == 32
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read_secret(path) == key


@pytest.mark.parametrize("content", ["", "not a key", "abcd", "ключ"])
def test_a_file_without_a_key_is_no_reason_to_make_another(tmp_path: Path, content: str) -> None:
    path = tmp_path / "domovoy.key"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(SecretError, match="holds no key"):
        read_secret(path)

    assert path.read_text(encoding="utf-8") == content


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(SecretError, match="file"):
        read_secret(tmp_path / "file" / "domovoy.key")


def test_without_a_file_it_is_another_one_each_time() -> None:
    assert read_secret(None) != read_secret(None)
