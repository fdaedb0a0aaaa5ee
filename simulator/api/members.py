"""ChatMember objects, with every field their status requires."""

from simulator.api.records import Json, User

RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_pin_messages", "can_manage_topics",
)  # fmt: skip


RESTRICTIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
    "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls",
    "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages",
    "can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages",
    "can_manage_topics",
)  # fmt: skip


def member_raw(user: User, status: str, withheld: frozenset[str] = frozenset()) -> Json:
    """An administrator may do everything else, somebody restricted nothing but read."""
    raw: Json = {"user": user.raw, "status": status}
    if status == "creator":
        raw["is_anonymous"] = False
    elif status == "administrator":
        raw.update({one: one not in withheld for one in RIGHTS})
        raw.update(can_be_edited=False, is_anonymous=False)
    elif status == "restricted":
        raw.update(dict.fromkeys(RESTRICTIONS, False), is_member=True, until_date=0)
    elif status == "kicked":
        raw["until_date"] = 0
    return raw
