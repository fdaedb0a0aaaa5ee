"""Alder Court: the town in English."""

from zoneinfo import ZoneInfo

from demo.script import Club, Idea, Labels, Meeting, Neighbour, Script, crowd

YOGA = "Yoga for neighbours"
GAMES = "Board games in the lobby"
BOOKS = "Book club"
LANTERNS = "The lantern club"
SECTIONS = ("Building 1", "Building 2", "Building 3")

HOST = Neighbour(
    "Vera Hughes",
    "I teach yoga and run the book club",
    ("Sport", "Books"),
    0,
    "I live in building three and run by the pond at dawn. Call me if you need a mat.",
    section=SECTIONS[2],
)
ADMIN = Neighbour("George Lane", "manager of the Court", ("Business", "Walks"), 0)
RESIDENTS = (
    Neighbour(
        "Anna Bennett",
        "architect, I make playgrounds",
        ("Sport", "Art", "Children"),
        0,
        "We moved in this summer with two children and a dachshund. Looking for walks and yoga.",
        "src_lift",
        SECTIONS[1],
    ),
    Neighbour(
        "Ben Kim",
        "developer, I build bicycles",
        ("Technology", "Games", "Sport"),
        0,
        "I’ll mend your bicycle and explain the rules of any board game.",
        "src_chat",
        SECTIONS[0],
    ),
)

NAMES = (
    "Mary Whitlock", "Oliver Frost", "Irene Cole", "Paul Thornton", "Claire Young",
    "Tariq Ali", "Olga Reeves", "Arthur Noble", "Helen Pope", "Max Denning",
    "Natalie Grey", "Robert Black", "Julia Miller", "Dennis Hart", "Aline Santos",
    "Cyril Buck", "Tess Elkins", "Igor Panin", "Xenia Flood", "Victor Hale",
    "Daria Autumn", "Sergio Krell", "Pauline Ellis", "Andrew Marsh",
    "Laura Wells", "Grace Minter", "Theo Rood",
    "Zoe Stone",
)  # fmt: skip
OCCUPATIONS = (
    "general practitioner", "I teach children to paint", "logistics", "I bake bread",
    "property lawyer", "bridge engineer", "translator from German", "photographer", "accountant",
    "landscape designer", "physics teacher", "pastry cook",
)  # fmt: skip
LIKES = (
    ("Sport", "Walks"), ("Games", "Films"), ("Books", "Languages"), ("Food", "Children"),
    ("Art", "Music"), ("Technology", "Business"), ("Pets", "Walks"),
    ("Books", "Sport"), ("Games", "Food"),
)  # fmt: skip
INTROS = {
    "Mary Whitlock": "I see neighbours with a fever and without. I love the woods and long walks.",
    "Paul Thornton": "I bake sourdough on Saturdays and give the spare loaf to good hands.",
    "Olga Reeves": "I speak German and want a conversation club. Moritz the cat likes guests.",
    "Arthur Noble": "I photograph courtyards on film. A portrait for an apple pie.",
}

PAST = (
    Meeting(YOGA, -58, "19:30", "Room 2, ground floor", ("Sport",), 8, 9, 12),
    Meeting(GAMES, -55, "19:00", "Lobby of building three", ("Games",), 9, 8),
    Meeting(BOOKS, -48, "19:00", "Library", ("Books",), 7, 8, 10),
    Meeting(YOGA, -41, "19:30", "Room 2, ground floor", ("Sport",), 10, 9, 12),
    Meeting(GAMES, -34, "19:00", "Lobby of building three", ("Games",), 11, 9),
    Meeting(
        "Lantern workshop",
        -29,
        "12:00",
        "Courtyard",
        ("Children", "Art"),
        12,
        10,
        15,
        club=LANTERNS,
    ),
    Meeting(
        YOGA,
        -26,
        "19:30",
        "Room 2, ground floor",
        ("Sport",),
        10,
        9,
        12,
        words="A gentle practice for your back after work. Mats are there, bring water.",
        repeats=1,
    ),
    Meeting(
        BOOKS,
        -20,
        "19:00",
        "Library",
        ("Books",),
        8,
        9,
        10,
        words="We read “Piranesi”.",
        repeats=2,
    ),
    Meeting(YOGA, -19, "19:30", "", ("Sport",), 11, 9, made=True),
    Meeting("Films in the courtyard", -15, "20:00", "Courtyard", ("Films",), 14, 8),
    Meeting("Neighbours’ brunch", -11, "11:30", "Club kitchen", ("Food",), 12, 9, 14),
    Meeting(YOGA, -12, "19:30", "", ("Sport",), 10, 9, made=True, door=True),
    Meeting(BOOKS, -6, "19:00", "", ("Books",), 7, 9, made=True),
    Meeting(GAMES, -6, "19:00", "Lobby of building three", ("Games",), 12, 9),
    Meeting(YOGA, -5, "19:30", "", ("Sport",), 11, 9, made=True, door=True),
    Meeting("Talk: tax allowances", -3, "19:30", "Meeting room", ("Business",), 9, 7),
)

COMING = (
    Meeting(YOGA, 2, "19:30", "", ("Sport",), 11, made=True),
    Meeting(
        "Lantern evening",
        5,
        "18:00",
        "Courtyard, by the big spruce",
        ("Children", "Art"),
        9,
        words="We’ll light the lanterns from the workshop. Hot tea is ours, the pie is yours.",
        photo=True,
    ),
    Meeting(BOOKS, 8, "19:00", "", ("Books",), 5, made=True),
)

CLUBS = (
    Club("The walkers", "We walk the woods in any weather and bring a flask.", "Walks", -33, 6),
    Club(LANTERNS, "Forty lanterns for the courtyard by winter.", "Art", -40, 8, completed=-7),
    Club("Games library", "We play, and teach each other the rules.", "Games", -16, 7),
)

IDEAS = (
    Idea("Karaoke in the basement", "Music", "Paul Thornton", "Sat evening", -36, 2),
    Idea("German over tea", "Languages", "Olga Reeves", "Fri evening", -27, 8, "Club kitchen"),
    Idea("Table tennis in the lobby", "Sport", "Tariq Ali", "Sat afternoon", -4, 5),
)

LABELS = Labels(
    later="Later",
    accept="I agree",
    keep_name="Keep",
    done="Done",
    skip="Skip",
    post="Post it",
    lists="Lists",
    sections="Buildings",
    add="Add",
    choose_person="Choose",
    host="Host",
    give_role="Yes, give the role",
    unlimited="Unlimited",
    description="Description",
    photo="Photo",
    interests="Interests",
    publish="Publish",
    to_interested="Those who like the topic",
    going="Going",
    maybe="Maybe",
    declined="Can’t",
    repeat="Repeat",
    rhythms={1: "every", 2: "every 2 weeks"},
    back="Back",
    all_dates="Going to all",
    all_clubs="All clubs",
    found_club="Found a club",
    topic="Topic",
    found="Found it",
    join="Join",
    run_club="Host the club",
    club_meeting="A meeting of the club",
    to_club="The club ·",
    complete="Complete the club",
    complete_yes="Complete it",
    ideas="Ideas",
    propose="Propose",
    further="Next",
    would_lead="Yes, I can lead it",
    send="Send",
    come="I'd come",
    decide="Decide",
    found_of_idea="Found the club",
    first_meeting="first meeting",
    led="I host",
    code="Code and QR",
    mark="Check guests in",
    here="I am here",
    close_list="Close the list",
    asked="How was “{title}”",
    reasons={10: "Atmosphere", 9: "People", 8: "More talking", 7: "Time"},
    other_reason="What it was about",
)

SCRIPT = Script(
    language="en",
    town="Alder Court",
    bot="Domovoy",
    zone=ZoneInfo("Europe/London"),
    sections=SECTIONS,
    admin=ADMIN,
    host=HOST,
    residents=RESIDENTS,
    stranger="Dina Ray",
    neighbours=crowd(NAMES, OCCUPATIONS, LIKES, INTROS, SECTIONS),
    leavers=("Igor Panin", "Dennis Hart"),
    past=PAST,
    coming=COMING,
    clubs=CLUBS,
    ideas=IDEAS,
    labels=LABELS,
    tour=(
        "take the last seat at yoga",
        "join the community: you are new here",
        "ask for the month’s numbers: /stats",
    ),
)
