# syntax=docker/dockerfile:1
# Any image with Python 3.11 or newer and pip will do: --build-arg BASE=…
ARG BASE=python:3.13-slim

FROM ${BASE} AS build
WORKDIR /app
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PROJECT_ENVIRONMENT=/venv
RUN pip install --no-cache-dir uv==0.13.9
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-dev --extra postgres

FROM ${BASE}
LABEL org.opencontainers.image.title="Domovoy" \
      org.opencontainers.image.description="A Telegram bot that runs a resident community" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
# The container's own network is the wall here, so the webhook listens on all of it.
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 MPLCONFIGDIR=/tmp/matplotlib WEBHOOK_HOST=0.0.0.0
# Numbers that stay: the files in the volume belong to them.
RUN groupadd --system --gid 10001 domovoy \
    && useradd --system --uid 10001 --gid 10001 --home-dir /app --no-create-home domovoy \
    && mkdir data && chown 10001:10001 data
COPY --from=build /venv /venv
COPY LICENSE alembic.ini ./
COPY bot bot
COPY handlers handlers
COPY models models
COPY scheduler scheduler
COPY services services
COPY views views
COPY locales locales
COPY migrations migrations
RUN python -m compileall -q .
USER 10001:10001
VOLUME /app/data
EXPOSE 8080
# Does not load the bot itself. Podman drops this line unless it builds with --format docker;
# compose.yaml says the same once more.
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["python", "-m", "bot", "doctor"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
