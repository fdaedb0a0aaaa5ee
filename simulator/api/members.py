"""ChatMember objects, with every field their status requires."""

from simulator.api.records import Json, User

RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_pin_messages",
)  # fmt: skip


def member_raw(user: User, status: str) -> Json:
    raw: Json = {"user": user.raw, "status": status}
    if status == "creator":
        raw["is_anonymous"] = False
    elif status == "administrator":
        raw.update(dict.fromkeys(RIGHTS, True), can_be_edited=False, is_anonymous=False)
    elif status == "kicked":
        raw["until_date"] = 0
    return raw
