"""Asking a member to host a club, too: whom, the question, the answer."""

from services.clubs.clubs_hosts import CLUB_OFFER, CLUB_OFFER_ANSWER, Candidates, Offer
from services.core.community import Community
from services.outbox.content import Prepared
from views.clubs.buttons import (
    ClubAct,
    ClubCandidates,
    ClubOfferAnswer,
    ClubOfferTo,
    ClubStep,
    ClubTap,
    MemberStep,
)
from views.core.buttons import Row, button, keyboard, turns
from views.core.screen import Screen
from views.core.texts import Texts, shorten
from views.outbox.content import shows

NAME = 28


def candidates(shown: Candidates, t: Texts) -> Screen:
    club = shown.club
    rows: list[Row] = [
        [button(shorten(one.name, NAME), ClubOfferTo(club_id=club.id, resident_id=one.id))]
        for one in shown.people
    ]
    around = turns(
        shown.number, shown.pages, lambda to: ClubCandidates(club_id=club.id, page=to), t
    )
    back = [button(t.plain("back"), ClubAct(club_id=club.id, act=ClubStep.HUB))]
    key = "club-hosts-ask" if rows else "club-hosts-nobody"
    return Screen(t(key, title=club.title or ""), keyboard(*rows, around, back))


def resigning(club_id: int, title: str, t: Texts) -> Screen:
    yes = ClubAct(club_id=club_id, act=ClubStep.RESIGN_YES)
    stay = ClubAct(club_id=club_id, act=ClubStep.HUB)
    return Screen(
        t("club-resign-sure", title=title),
        keyboard(
            [button(t.plain("club-resign-yes"), yes, "danger")],
            [button(t.plain("club-resign-no"), stay)],
        ),
    )


@shows(CLUB_OFFER)
def asked(prepared: Prepared, t: Texts, community: Community) -> Screen:
    found: Offer = prepared.facts
    offer_id = found.offer.id
    yes, no = (ClubOfferAnswer(offer_id=offer_id, yes=one) for one in (True, False))
    return Screen(
        t("club-offer", name=found.asker, title=found.club.title or ""),
        keyboard(
            [button(t.plain("club-offer-yes"), yes, "success")],
            [button(t.plain("club-offer-no"), no)],
        ),
    )


def answered(found: Offer, t: Texts) -> Screen:
    """What is left of the question."""
    club = found.club
    key = "club-offer-accepted" if found.offer.accepted else "club-offer-declined"
    card = ClubTap(club_id=club.id, act=MemberStep.SHOW)
    return Screen(t(key, title=club.title or ""), keyboard([button(t.plain("club-to-card"), card)]))


@shows(CLUB_OFFER_ANSWER)
def told(prepared: Prepared, t: Texts, community: Community) -> Screen:
    found: Offer = prepared.facts
    accepted = "yes" if found.offer.accepted else "no"
    return Screen(
        t("club-offer-told", name=found.asked, title=found.club.title or "", accepted=accepted)
    )
