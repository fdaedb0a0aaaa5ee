"""Who is asked to host a meeting in somebody's place."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, false
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class HostOffer(Base):
    """Somebody is asked to lead a meeting instead of its host; open until `ended_at`.

    It ends accepted, declined or taken back; once ended it is done with.
    """

    __tablename__ = "host_offers"
    __table_args__ = (
        Index("ix_host_offers_event", "event_id"),
        Index("ix_host_offers_resident", "resident_id"),
        # An old button must not answer a newer offer.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    offered_at: Mapped[datetime] = mapped_column(Moment)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    accepted: Mapped[bool] = mapped_column(default=False, server_default=false())
