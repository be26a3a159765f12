"""Closed lists of codes for the rows of context: agreements, bodies, forces and control of territory."""

from enum import StrEnum


class AgreementKind(StrEnum):
    """What sort of agreement the words name; a ceasefire of whatever name is a truce."""

    TREATY = "treaty"
    PACT = "pact"
    ACCORD = "accord"
    TRUCE = "truce"
    MEMORANDUM = "memorandum"
    DEAL = "deal"


class AgreementStatus(StrEnum):
    """What the text says of an agreement: made, sought, kept, called upon, broken, in danger, on ice or over."""

    PROPOSED = "proposed"
    SIGNED = "signed"
    IN_FORCE = "in force"
    INVOKED = "invoked"
    AT_STAKE = "at stake"
    BREACHED = "breached"
    SUSPENDED = "suspended"
    ENDED = "ended"


class BodyRole(StrEnum):
    """What a body, or a mediator alone, does in a conflict."""

    MEDIATOR = "mediator"
    GUARANTOR = "guarantor"
    MONITOR = "monitor"


class ForceStatus(StrEnum):
    """What the text says of a force: there, sent, gathered or gone; whether it came to pass is its ``reality``."""

    STATIONED = "stationed"
    DEPLOYED = "deployed"
    MASSED = "massed"
    WITHDRAWN = "withdrawn"


class ControlSense(StrEnum):
    """What happened to the control of a place: it is held, was taken, was taken back, or was lost or given up."""

    HOLDS = "holds"
    TOOK = "took"
    RETOOK = "retook"
    LOST = "lost"
