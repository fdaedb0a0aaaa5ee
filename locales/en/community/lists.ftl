list-all =
    🧾 <b>Lists</b>

    Hosts and residents choose from them. Add your own, rename, hide what you do not need.
list-to-topics = 🏷 Topics
list-to-formats = 🎨 Formats
list-to-sections = 🏢 Buildings, offices
list-back = ‹ Lists
list-formats = 🎨 <b>Formats</b>: what kinds of events there are. Tap one to change it.
list-no-formats = 🎨 No formats yet. Add the first one, such as “Talk”.
list-topics = 🏷 <b>Topics</b> that events are about and residents choose. Tap one to change it.
list-no-topics = 🏷 No topics yet. Add the first one: residents will choose what they like.
list-sections = 🏢 <b>Buildings, entrances, offices</b>: the parts of the community.
list-no-sections = 🏢 Nothing here yet. Add buildings, entrances or offices, if the community has such parts.
list-hidden = 🙈 { $name }
list-add = ➕ Add
list-item = <b>{ $name }</b>
list-translation = { $language }: { $name }
list-item-hidden = 🙈 Hidden: I do not offer it any more; whoever has chosen it keeps it.
list-chosen = { $list ->
        [formats] Events of this format: { $times }
       *[other] Residents who chose it: { $times }
    }
list-rename = ✏️ Rename
list-translate = 🌐 { $language }
list-up = ⬆️ Up
list-down = ⬇️ Down
list-hide = 🙈 Hide
list-restore = 👁 Offer again
list-back-topics = ‹ Topics
list-back-formats = ‹ Formats
list-back-sections = ‹ Buildings and offices
list-ask-new-topics = Write the new topic. You can put an emoji first: “🚲 Cycling”.
list-ask-new-formats = Write the new format. You can put an emoji first: “🎬 Film club”.
list-ask-new-sections = Write its name, such as “Building 3” or “Office on Forest Street”.
list-ask-name = It is called “{ $name }” now. Write the new name.
list-ask-translation = “{ $name }”: what is it called in { $language }?
list-full = There are { $most } on the list already; more would not fit on the screen. Hide something first.
list-taken = “{ $name }” is on the list already.
