"""By what kind of link somebody joined: part of the fact, which outlives the person."""

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.execute(
        "UPDATE membership_changes SET reason = (SELECT CASE"
        " WHEN substr(source, 1, 4) = 'inv_' THEN 'inv'"
        " WHEN substr(source, 1, 4) = 'src_' THEN 'src'"
        " WHEN substr(source, 1, 2) = 'e_' THEN 'e' END"
        " FROM residents WHERE residents.id = membership_changes.resident_id)"
        " WHERE change = 'JOINED'"
    )


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
