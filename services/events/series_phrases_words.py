"""The words in which people say how a meeting repeats, in both languages: tables to recognise.

Every pattern is matched against text of single spaces and small letters, with "е" for "ё", and
repeats nothing without a bound. What has been understood is struck out with `STRUCK`.
"""

import re

from services.core.moments_words import DAYS_OF_MONTH, MONTH_START, NUMBERS
from services.events.series_rules import LAST

STRUCK = "\x01"
# Where a word begins and ends; a rule of a calendar file ("freq=weekly") is no word.
B = r"(?<![\w=])"
E = r"(?![\w=])"


def words(pattern: str) -> re.Pattern[str]:
    return re.compile(f"{B}(?:{pattern}){E}")


DAY_FORMS = [
    r"понедельник(?:ам|ом|ах|[аиуе])?|понед|пнд|пн|mon(?:days?|s)?",
    r"вторник(?:ам|ом|ах|[аиуе])?|втор|вт|tue(?:sdays?|s)?",
    r"сред(?:ам|ой|ах|[аыуе])|ср|wed(?:nesdays?|s)?",
    r"четверг(?:ам|ом|ах|[аиуе])?|четв|чтв|чт|thu(?:rsdays?|rs?)?",
    r"пятниц(?:ам|ей|ах|[аыуе])|пятн|птн|пт|fri(?:days?|s)?",
    r"суб+от(?:ам|ой|ах|[аыуе])|суб+|сб|sat(?:urdays?|s)?",
    r"воскресен[ьи](?:ям|ем|ях|[еяюи])|воскр|вск|вс|sun(?:days?|s)?",
]
DAYS = [re.compile(rf"(?:{forms})") for forms in DAY_FORMS]
DAY = rf"(?:{'|'.join(DAY_FORMS)})\b\.?"

EVERY = r"(?:кажд\w{0,3}|кажый|кажую|кждый|кждую|every|evry|each)"
# Between the days of one list; a range takes in those between: "пн-пт", "с пн по пт".
RANGE = r"(?: ?- ?| to | through )"
RANGE_FROM = rf"(?:{RANGE}| по )"
JOIN = rf"(?:(?: ?[,/&+] ?(?:и |and )?| и | and ){B}(?:по |в |во |on |{EVERY} )?| )"
LIST = rf"{DAY}(?:{JOIN}{DAY}){{0,9}}"
SPAN = rf"(?:с {DAY}{RANGE_FROM}{DAY}|(?:from )?{DAY}{RANGE}{DAY})"
SPANS = rf"{SPAN}(?:{JOIN}{DAY}){{0,6}}"
SEVERAL = rf"(?:{SPANS}|{DAY}(?:{JOIN}{DAY}){{1,9}})"
SPANNING = re.compile(RANGE)
SPANNING_FROM = re.compile(RANGE_FROM)
FROM_DAY = re.compile(rf"(?:{EVERY} )?с ")
DAY_WORD = words(DAY)

# Plurals of the dative: "по пятницу" is an end, "по пятницам" a rhythm; short names are both.
BY = (
    r"(?:понедельникам|вторникам|средам|четвергам|пятницам|суб+отам|воскресен[ьи]ям"
    r"|пнд?|понед|вт|ср|чтв?|птн?|сб|субб|вск?|воскр)\b\.?"
)
PLURAL = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days"
BARE_PLURAL = re.compile(rf"{PLURAL}|weekends|weekdays")
WORKDAYS = words(
    rf"(?:по|{EVERY}) (?:будн\w{{1,4}}|рабоч\w{{1,3}})(?: (?:дням|день))?"
    rf"|(?:on )?(?:{EVERY} )?(?:weekdays?|work(?:ing )?days?)"
)
WEEKENDS = words(rf"(?:по|{EVERY}) выходн\w{{1,3}}|(?:on )?(?:{EVERY} )?weekends?")
FROM_TO_DAYS = words(rf"с {DAY}{RANGE_FROM}{DAY}(?:{JOIN}{DAY}){{0,6}}")
EVERY_DAYS = words(
    rf"{EVERY} (?:{SPANS}|{LIST})|по {BY}(?:(?:{JOIN}|{RANGE}){DAY}){{0,9}}"
    rf"|по {DAY}(?:{JOIN}{BY}){{1,9}}"
)
PLURAL_DAYS = words(rf"(?:on )?(?:{DAY}{JOIN}){{0,9}}{PLURAL}(?:{JOIN}{DAY}){{0,9}}")
SEVERAL_DAYS = words(rf"(?:в |во |on )?{SEVERAL}")
PLAIN_DAYS = words(rf"(?:в |во |on )?(?:{SPANS}|{LIST})")
OTHER_DAY = words(rf"(?:через (?:одну |один )?|(?:on )?{EVERY} other ){LIST}")

COUNTED = {
    word: number
    for number, row in enumerate(NUMBERS, start=1)
    for word in row.removesuffix("|an?").split("|")
} | {"двух": 2, "обе": 2, "оба": 2, "четырех": 4, "thirty": 30, "fifteen": 15}
COUNT = rf"(?:\d{{1,4}}|{'|'.join(sorted(COUNTED, key=len, reverse=True))})"
NTHS = {
    1: r"перв\w{2,3}|first|1st",
    2: r"втор(?:ая|ой|ую|ое|ого|ый)|other|second|2nd",
    3: r"трет(?:ий|ья|ью|ье|ьего|ьей|ья)|third|3rd",
    4: r"четв[её]рт\w{2,3}|fourth|4th",
    5: r"пят(?:ая|ый|ую|ое|ого|ой)|fifth|5th",
    LAST: r"последн\w{2,3}|last",
}
NUMBERED = re.compile(r"(?P<number>\d{1,2})-?(?:й|я|ю|ый|ая|ую|ое|е|го)?")
NTH = rf"(?:{'|'.join(NTHS.values())}|\d{{1,2}}-?(?:й|я|ю|ый|ая|ую|ое|е|го))"

AND = r"(?: и |, ?| and | & )"

WEEK = r"(?:недел\w{1,3}|нед\b\.?|weeks?|wks?)"
MONTH = r"(?:месяц\w{0,3}|мес\b\.?|months?)"
DAY_UNIT = r"(?:день|дня|дней|days?)"
UNIT = rf"(?P<unit>{WEEK}|{MONTH}|{DAY_UNIT}|квартал\w?|quarters?|fortnights?)"
UNITS = [("week", WEEK), ("month", MONTH), ("day", DAY_UNIT), ("quarter", "квартал|quarter")]
ADVERBS = {
    "fortnight": words(r"bi-?weekly|fortnightly"),
    "week": words(r"еженедельно|weekly"),
    "month": words(r"ежемесячно|monthly"),
    "day": words(r"ежедневно|daily|everyday"),
    "quarter": words(r"ежеквартально|quarterly"),
}
# "Раз в две недели", "2 раза в неделю", "every 2 weeks", "every other week".
STEPS = [
    words(
        rf"(?:(?P<often>{COUNT}) )?(?:раза? в|times? (?:a|per|in|every)) "
        rf"(?:(?P<count>{COUNT}) )?{UNIT}"
    ),
    words(rf"(?P<often>дважды|трижды|twice|thrice) (?:в|a|per|every) {UNIT}"),
    words(rf"once(?: (?:in|per|an?|every)){{1,2}} (?:(?P<count>{COUNT}|other) )?{UNIT}"),
    words(rf"(?:on )?{EVERY} (?:(?P<count>{COUNT}|{NTH}) )?{UNIT}"),
]
EVERY_MORNING = words(rf"{EVERY} (?:утро|вечер|morning|evening)")
OFTEN = {"дважды": 2, "twice": 2, "трижды": 3, "thrice": 3}
# Not of weeks or months, or nobody knows of what.
EVERY_OTHER_DAY = words(
    rf"через день|bi-?monthly|раз в год|ежегодно|(?:once|twice) a year"
    rf"|{EVERY} (?:{COUNT} )?(?:год|года|лет|years?)"
)
# More often than a day; before another word it is a name: "Every minute counts".
TOO_OFTEN = words(
    rf"{EVERY} (?:{COUNT} )?(?:час(?:а|ов)?|минут[уы]?|секунд[уы]?|hours?|minutes?|seconds)"
    r"|ежечасно|ежеминутно|hourly"
)
# The text of a calendar file, which is nothing that people say.
RRULE = re.compile(r"(?:rrule:)?freq=[^ ]{1,300}")
IN_A_WEEK = words(r"через (?:одну )?неделю")

MONTHLY = "ежемесячно|monthly"
OF_MONTH = (
    rf"(?: (?:{EVERY} |в )?{MONTH}| (?:of|in) (?:the |a |every |each )?month|,? (?:{MONTHLY}))"
)
OF_EACH_MONTH = rf"(?: (?:в )?{EVERY} {MONTH}| (?:of|in) (?:the|every|each) month| monthly)"
MONTH_NAME = rf"(?:{MONTH_START})\w{{0,6}}"
NTH_DAY = words(
    rf"(?:(?P<monthly>monthly|ежемесячно|{EVERY} {MONTH}) )?"
    rf"(?P<in>(?:в|во|on) )?(?P<every>(?:{EVERY}) )?(?:the )?"
    rf"(?P<nth>{NTH}(?:{AND}{NTH}){{0,4}}) "
    rf"(?P<day>{DAY})(?P<month>{OF_MONTH})?"
)
SPELT = "|".join(sorted(DAYS_OF_MONTH, key=len, reverse=True))
SUFFIX = r"(?:-?(?:ого|го|ое|е|й|ый)|st|nd|rd|th)"
NUMBER = rf"(?:{SPELT}|\d{{1,2}}{SUFFIX}?)"
NAMED = rf"(?:{SPELT}|\d{{1,2}}{SUFFIX})"
NUMBERS_OF_MONTH = rf"(?P<dates>(?:{NUMBER}{AND}){{0,4}}{NUMBER})"
NAMED_OF_MONTH = rf"(?P<dates>(?:{NUMBER}{AND}){{0,4}}(?:{NAMED}|\d{{1,2}} числ[оа]))"
UNITED = rf"{DAY}|{WEEK}|{MONTH}|{DAY_UNIT}|квартал|quarter"
DATES_OF_MONTH = [
    words(rf"(?:on )?the {NUMBERS_OF_MONTH}(?: day)?{OF_MONTH}"),
    words(rf"{NUMBERS_OF_MONTH} числ[оа]{OF_MONTH}"),
    words(rf"{NUMBERS_OF_MONTH}{OF_EACH_MONTH}"),
    words(rf"{EVERY} (?P<dates>{NUMBER}) числ[оа](?:{OF_MONTH})?"),
    words(rf"{EVERY} (?P<dates>\d{{1,2}}{SUFFIX})(?:{OF_MONTH})?{E}(?! (?:{UNITED}))"),
    words(rf"(?:monthly|{EVERY} month) (?:on )?the {NUMBERS_OF_MONTH}"),
    words(rf"(?:monthly|{EVERY} month) (?:on )?{NAMED_OF_MONTH}"),
    words(
        rf"(?:{MONTHLY}|(?:(?:(?:1|один) )?раз в|в|{EVERY}) {MONTH}),? "
        rf"{NAMED_OF_MONTH}(?: числ[оа])?"
    ),
]
PLAIN_DATES = words(rf"(?:on )?(?:the )?{NAMED_OF_MONTH}(?: числ[оа])?")
EDGES = words(
    rf"(?:в )?(?:последн|перв)\w{{2,3}} (?:день|число){OF_MONTH}"
    rf"|(?:on )?(?:the )?(?:last|first) day{OF_MONTH}"
)
# What may stand after a rhythm that would be part of a name before another word: "Weekly quiz".
FOLLOWS = re.compile(
    rf" ?(?:$|[{STRUCK},.;:!()@\d-]|(?:в|во|на|с|со|до|по|и|у|утром|днем|вечером|ночью|начало|раз"
    r"|зал\w{0,2}|онлайн|зум|двор|at|in|on|from|for (?:\d{1,3}|an?)|until|till?|through|starting"
    rf"|room|online|zoom|noon|morning|evening|{DAY}|{EVERY}|{COUNT}|еженедельно|weekly|max|полдень|пол\w+)\b)"
)
ANOTHER_MONTH = re.compile(rf" (?:{MONTH_NAME})\b")
# Between two parts of what is understood, and at the ends of what is left.
GAP = rf" ,.;:!()|{STRUCK}-"
GLUE = re.compile(rf"[{GAP}]*(?:(?:и|and|на|в|по|on)[{GAP}]+)?")
STRUCK_BEFORE = re.compile(rf"{STRUCK}[{GAP}]*(?:(?:и|and|в|по|on) )?$")
STRUCK_BEHIND = re.compile(rf"[{GAP}]*(?:(?:и|and|в|по|on) )?{STRUCK}")
# A day that hangs on a rhythm and was not read with it.
HANGING = re.compile(
    rf"{B}{DAY} ?(?:и |and |& ?|/ ?|, ?){STRUCK}"
    rf"|{STRUCK} ?(?:(?:и|and) |& ?|/ ?)(?:\w{{1,9}} )?{DAY}"
)
OPEN = words(r"бессрочно|без (?:конца|окончания)|open-ended|without (?:an )?end")

TIMES = words(
    rf"(?:всего |only )?(?P<times>\d{{5,9}}|{COUNT}) (?:раза?|times|занят\w{{1,3}}|встреч\w{{0,2}}"
    r"|sessions?|meetings?|occurrences|classes)"
)
# "7 лет" alone is an age.
YEARS = words(
    rf"(?P<lead>(?:в течение|на|на протяжении|for|for the next) )?(?P<years>\d{{5,9}}|{COUNT}) ?"
    r"(?:лет|года?|years?)(?! old)(?P<row> подряд| in a row)?"
    r"|(?:на|for) (?P<one>год|a year)"
)
UNTIL = words(r"(?P<through>по|through|thru)|до|until|till?")
FROM = words(r"начиная с|с|со|from|starting(?: on| from)?|starts(?: on)?|since|beginning")
FROM_SHORT = re.compile(rf"{B}(?:с|со|from) (?P<day>\d{{1,2}})(?:{SUFFIX})? $")
YEAR = r"(?P<year>2\d{3})(?: года?| г\b\.?)?"
OF_YEAR = r"(?: (?P<of>2\d{3})(?: года?| г\b\.?)?)?"
END_OF = re.compile(
    rf"(?:the )?(?:конц[ау] |end of |the end of )(?:the |this |этого )?"
    rf"(?:(?P<month>{MONTH_NAME}){OF_YEAR}|(?P<this>месяца|month)|{YEAR}|(?:года|year)){E}"
)
WHOLE_MONTH = re.compile(rf"(?P<month>{MONTH_NAME}){OF_YEAR}{E}")
WHOLE_YEAR = re.compile(rf"{YEAR}{E}")
NEW_YEAR = re.compile(rf"нового года{E}|(?:the )?new year{E}")
MONTHS = [re.compile(stem) for stem in MONTH_START.split("|")]

PLACE_WORDS = (
    r"зал\w{0,2}|холл\w?|лобби|двор\w{0,2}|комнат\w|кабинет\w?|кафе|библиотек\w|клуб\w?|парк\w?"
    r"|крыш\w|террас\w|веранд\w|спортзал\w?|студи\w|офис\w?|кухн\w|коворкинг\w?|лофт\w?"
    r"|площадк\w|подъезд\w?|корпус\w?|этаж\w?|гостин\w{1,3}|переговорк\w|бассейн\w?|сад\w?"
    r"|ул|улиц\w|онлайн|зум\w?|телемост\w?|zoom|online|meet|discord|room|hall|yard|courtyard|lobby"
    r"|cafe|library|club|park|roof|rooftop|terrace|gym|studio|office|kitchen|lounge|floor|garden|pool"
)
PLACE = words(PLACE_WORDS)
PLACE_FIRST = re.compile(
    rf"(?:{PLACE_WORDS}|в|во|на|у|около|возле|рядом с|перед|in|at|on|near|by|@){E}|@"
)
PLACE_INSIDE = words(rf"(?:в|во|на|in|at|on) (?:(?:the )?\w{{1,20}} )?(?:{PLACE_WORDS})")
# Words of time that stood where a place may stand are not a place.
NO_PLACE = words(
    rf"{DAY}|{WEEK}|{MONTH}|(?:в|in) {MONTH_NAME}|полночь|midnight|noon|утр\w{{1,2}}|вечер\w{{1,3}}"
    r"|ноч\w{1,3}|час\w{0,2}|\d{1,2}[:.]\d\d|раза?|дн\w{1,2}|days?"
)
SEATS = re.compile(
    rf"{B}(?<!-)(?:(?:на|до|для|for|up to|max(?:imum)?|макс(?:имум)?|не более) )?"
    rf"(?:(?P<seats>\d{{1,4}}|{COUNT}) ?(?:мест\w?|человек\w?|чел\b\.?|участник\w{{1,2}}"
    rf"|seats?|places?|spots?|people|persons?|ppl|guests?){E}"
    rf"|(?:мест|seats|places|max(?:imum)?|макс(?:имум)?)[.:]? ?(?P<after>\d{{1,4}}){E})"
)
HOUR_UNIT = r"(?:час(?:а|ов)?|ч\b\.?|hours?|hrs?|h)"
MINUTE_UNIT = r"(?:минут[уы]?|мин\b\.?|minutes?|mins?)"
LASTING_LEAD = r"(?P<lead>(?:на|for|длится|длительность[:]?|lasts|по) )?"
LASTING = [
    words(
        rf"{LASTING_LEAD}(?P<hours>\d{{1,2}}(?:[.,]5)?|полтора|{COUNT})[ -]?{HOUR_UNIT}"
        rf"(?: ?(?:и |and )?(?P<minutes>\d{{1,2}})(?: ?{MINUTE_UNIT})?)?"
    ),
    words(rf"{LASTING_LEAD}(?P<minutes>\d{{1,3}}|{COUNT})[ -]?{MINUTE_UNIT}"),
    words(r"(?:на |for )?(?P<ninety>полтора часа|(?:an|one) hour and a half)"),
    words(r"(?:на |for )?(?P<half>полчаса|half an hour)"),
    words(r"(?P<lead>на|for) (?P<hour>час|an hour)"),
]
# Before these words "2 часа" is a time of day, and so it is behind them.
CLOCK_BEFORE = re.compile(r"(?:^| )(?:в|во|at|к|с|до|от|by|from|until|till|около|примерно) $")
CLOCK_BEHIND = re.compile(r" ?(?:дня|ночи|утра|вечера|am|pm)\b")
CLOCK_WORD = re.compile(
    rf"@|\d|(?:в|во|at|с|from|к|by|начало|начнем|старт|starts?|starting|around|about|около|примерно"
    rf"|ориентировочно|часов|часиков|noon|midday|полдень|half|quarter|пол\w*|без|четверть|{COUNT}"
    r"|утром|днем|вечером|morning|afternoon|evening)\b"
)
HAS_LETTERS = re.compile(r"[^\W_]")
QUOTED = re.compile('«[^«»]{0,300}»|"[^"]{0,300}"|“[^“”]{0,300}”|„[^„“]{0,300}“')
# What stands in quotes is a name; signs that are read as one sign.
NAME = "\x02"
SAME = {"ё": "е", **dict.fromkeys("‐‑‒–—−", "-")}
ONE_AND_A_HALF = "полтора"
IDLE = {"и", "and", "с", "в", "по", "-"}
TITLE_END = re.compile(r"(?:[ ,;:|(-]{1,9}(?:и|в|на|по|on|and|от))?[ ,;:|(-]{0,9}$")
# A bare number is an hour only if nothing is counted by it: "19", "19, зал 2", not "5 кругов".
BARE_BEHIND = re.compile(rf" ?(?:$|[,;{STRUCK}]|{PLACE_FIRST.pattern})")
CHUNK = rf"(?:(?! - |[.!] )[^{STRUCK},;|()])+"
# What separates words that were struck out, which are many or stand before a comma.
COMMAS = re.compile(r"(?: ?[,;:—–-] ){2,9}| ,")
PART_OF_DAY = words(
    r"(?:по )?(?:утр(?:ом|ам)|днем|вечер(?:ом|ам)|ночью)|(?:in the )?(?:morning|evening)s?"
)
UNTIL_BEFORE = re.compile(rf"{B}(?:до|until|till?) $")
