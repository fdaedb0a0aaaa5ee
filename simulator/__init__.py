"""A strict Bot API server for one bot: it speaks HTTP and knows nothing of the product."""

from simulator.clock import WorldClock
from simulator.faults import Fault
from simulator.http import Server
from simulator.limits import Limits
from simulator.people.people import Group, Person
from simulator.world import World

__all__ = ["Fault", "Group", "Limits", "Person", "Server", "World", "WorldClock"]
