# syntax=docker/dockerfile:1
FROM python:3.13-slim AS build
WORKDIR /app
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PROJECT_ENVIRONMENT=/venv
RUN pip install --no-cache-dir uv==0.13.9
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-dev --extra postgres

FROM python:3.13-slim
WORKDIR /app
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 MPLCONFIGDIR=/tmp/matplotlib
RUN useradd --system --uid 10001 --home-dir /app domovoy && mkdir data && chown domovoy data
COPY --from=build /venv /venv
COPY alembic.ini ./
COPY bot bot
COPY handlers handlers
COPY models models
COPY scheduler scheduler
COPY services services
COPY views views
COPY locales locales
COPY migrations migrations
RUN python -m compileall -q .
USER domovoy
VOLUME /app/data
EXPOSE 8080
# Asks the database for the last tick; does not load the bot itself.
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["python", "-m", "bot", "doctor"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
