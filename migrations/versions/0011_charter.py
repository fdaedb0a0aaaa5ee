"""The charter gets versions, and who accepted one is a fact that is only added."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    versions = op.create_table(
        "charter_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("everyone", sa.Boolean(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"], ["residents.id"], name=op.f("fk_charter_versions_author_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charter_versions")),
        sa.UniqueConstraint("number", name=op.f("uq_charter_versions_number")),
    )
    op.create_table(
        "charter_acceptances",
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"],
            ["charter_versions.number"],
            name=op.f("fk_charter_acceptances_number_charter_versions"),
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"],
            ["residents.id"],
            name=op.f("fk_charter_acceptances_resident_id_residents"),
        ),
        sa.PrimaryKeyConstraint("resident_id", "number", name=op.f("pk_charter_acceptances")),
    )
    # 0.1.0 had one wording, "2026-11"; an empty community is given its first one by the bot.
    op.execute(
        versions.insert().from_select(
            ["number", "texts", "everyone", "published_at"],
            sa.select(
                sa.literal(1),
                sa.literal({}, sa.JSON()),
                sa.literal(False),
                sa.func.min(residents.c.charter_accepted_at),
            ).having(sa.func.count(residents.c.charter_version) > 0),
        )
    )
    op.execute(
        "INSERT INTO charter_acceptances (resident_id, number, accepted_at) "
        "SELECT id, 1, charter_accepted_at FROM residents WHERE charter_accepted_at IS NOT NULL"
    )
    with op.batch_alter_table("residents") as batch:
        batch.add_column(sa.Column("charter_number", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("charter_shown_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE residents SET charter_number = 1 WHERE charter_accepted_at IS NOT NULL")
    with op.batch_alter_table("residents") as batch:
        batch.drop_column("charter_version")
        batch.drop_column("charter_accepted_at")


residents = sa.table(
    "residents",
    sa.column("charter_version", sa.String()),
    sa.column("charter_accepted_at", sa.DateTime(timezone=True)),
)


def downgrade() -> None:
    raise NotImplementedError("a step back restores a backup")
