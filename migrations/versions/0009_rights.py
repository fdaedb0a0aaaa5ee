"""Rights are grants: who was given what, by whom and when."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

RESIDENTS = sa.table(
    "residents",
    sa.column("id", sa.Integer),
    sa.column("telegram_id", sa.BigInteger),
    sa.column("role", sa.String),
    sa.column("owner_by_setting", sa.Boolean),
    sa.column("met_at", sa.DateTime(timezone=True)),
    sa.column("joined_at", sa.DateTime(timezone=True)),
    sa.column("started_at", sa.DateTime(timezone=True)),
    sa.column("deleted_at", sa.DateTime(timezone=True)),
)


def upgrade() -> None:
    grants = op.create_table(
        "grants",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.Integer(), nullable=False),
        sa.Column("right", sa.String(32), nullable=False),
        sa.Column("scope", sa.String(32), nullable=True),
        sa.Column("scope_id", sa.Integer(), nullable=True),
        sa.Column("granted_by_id", sa.Integer(), nullable=True),
        sa.Column("by_setting", sa.Boolean(), nullable=False),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["granted_by_id"], ["residents.id"], name=op.f("fk_grants_granted_by_id_residents")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_grants_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grants")),
    )
    op.create_index("ix_grants_resident", "grants", ["resident_id"])
    op.create_index("ix_grants_scope", "grants", ["scope", "scope_id"])
    op.create_table(
        "pending_grants",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("right", sa.String(32), nullable=False),
        sa.Column("granted_by_id", sa.Integer(), nullable=False),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["granted_by_id"],
            ["residents.id"],
            name=op.f("fk_pending_grants_granted_by_id_residents"),
        ),
        sa.PrimaryKeyConstraint("telegram_id", name=op.f("pk_pending_grants")),
    )
    # Who gave a role was not kept, nor when: it was not before they joined.
    op.execute(
        grants.insert().from_select(
            ["resident_id", "right", "by_setting", "granted_at"],
            sa.select(
                RESIDENTS.c.id,
                RESIDENTS.c.role,
                RESIDENTS.c.owner_by_setting,
                sa.func.coalesce(RESIDENTS.c.joined_at, RESIDENTS.c.met_at),
            ).where(RESIDENTS.c.role.in_(["HOST", "MANAGER", "OWNER"])),
        )
    )
    with op.batch_alter_table("residents") as batch_op:
        batch_op.drop_column("owner_by_setting")


def downgrade() -> None:
    with op.batch_alter_table("residents") as batch_op:
        batch_op.add_column(
            sa.Column("owner_by_setting", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    grants = sa.table(
        "grants",
        sa.column("resident_id", sa.Integer),
        sa.column("by_setting", sa.Boolean),
        sa.column("revoked_at", sa.DateTime(timezone=True)),
    )
    by_setting = sa.select(grants.c.resident_id).where(
        grants.c.by_setting, grants.c.revoked_at.is_(None)
    )
    op.execute(
        RESIDENTS.update().where(RESIDENTS.c.id.in_(by_setting)).values(owner_by_setting=sa.true())
    )
    op.drop_table("pending_grants")
    op.drop_table("grants")
