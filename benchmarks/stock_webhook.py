"""The stock bot behind aiogram's own webhook handler, with its defaults."""

import os

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from benchmarks.stock_polling import dispatcher


async def tell(bot: Bot) -> None:
    await bot.set_webhook(os.environ["WEBHOOK_URL"])


def main() -> None:
    server = TelegramAPIServer.from_base(os.environ["API_URL"])
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server))
    secret = os.environ["WEBHOOK_SECRET"]
    application = web.Application()
    dispatcher.startup.register(tell)
    handler = SimpleRequestHandler(dispatcher, bot, secret_token=secret)
    handler.register(application, path="/hook")
    setup_application(application, dispatcher, bot=bot)
    port = int(os.environ["WEBHOOK_PORT"])
    web.run_app(application, host="127.0.0.1", port=port, print=None, access_log=None)


if __name__ == "__main__":
    main()
