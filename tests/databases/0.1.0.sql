-- The rows of a community that ran 0.1.0, one INSERT per table; both engines understand them.
-- Moments are UTC, and each kind and each state of a notification is there.

INSERT INTO heard_updates (update_id, heard_at) VALUES
  (700000001, '2026-11-20 09:00:00.000000'),
  (700000002, '2026-11-20 09:01:00.000000');

INSERT INTO marks (job, period) VALUES
  ('heartbeat', '2026-11-23T20:59:55+00:00'),
  ('sweep', '2026-11-23'),
  ('digest', '2026-W47');

INSERT INTO rejected_updates (update_id, telegram_id, body, error, rejected_at) VALUES
  (700000003, 5000000003, '{"update_id": 700000003, "message": {"message_id": "x"}}', 'cannot be decoded: []', '2026-11-20 10:00:00.000000'),
  (700000004, NULL, '["update_id", "message"]', 'OverflowError: it''s too large', '2026-11-20 11:00:00.000000');

INSERT INTO residents (id, telegram_id, name, username, language, role, owner_by_setting, occupation, intro, source, invited_by_id, invite_code, met_at, last_seen_at, started_at, charter_version, charter_accepted_at, joined_at, blocked_at, deleted_at, wants_reminders, wants_invitations, wants_announcements, wants_feedback, wants_digest, quiet_from, quiet_until) VALUES
  (1, 5000000001, 'Глеб', 'gleb', 'ru', 'OWNER', TRUE, NULL, NULL, NULL, NULL, 'g1eb', '2026-10-01 09:00:00.000000', '2026-11-23 18:00:00.000000', '2026-10-01 09:00:00.000000', '2026-11', '2026-10-01 09:01:00.000000', '2026-10-01 09:02:00.000000', NULL, NULL, TRUE, TRUE, TRUE, TRUE, TRUE, NULL, NULL),
  (2, 5000000002, 'Вера', 'vera', 'ru', 'HOST', FALSE, 'веду йогу и книжный клуб', 'Живу в третьем корпусе, по утрам бегаю у пруда.', 'src_lift', NULL, 'vera7', '2026-10-01 09:00:00.000000', '2026-11-23 18:00:00.000000', '2026-10-01 09:00:00.000000', '2026-11', '2026-10-01 09:01:00.000000', '2026-10-01 09:02:00.000000', NULL, NULL, TRUE, TRUE, TRUE, TRUE, TRUE, NULL, NULL),
  (3, 5000000003, 'Анна', 'anna', 'ru', 'RESIDENT', FALSE, 'архитектор', NULL, NULL, 2, 'anna3', '2026-10-01 09:00:00.000000', '2026-11-23 18:00:00.000000', '2026-10-01 09:00:00.000000', '2026-11', '2026-10-01 09:01:00.000000', '2026-10-01 09:02:00.000000', NULL, NULL, FALSE, TRUE, TRUE, TRUE, TRUE, '23:00:00.000000', '08:00:00.000000'),
  (4, 5000000004, 'Борис', NULL, 'en', 'RESIDENT', FALSE, NULL, NULL, NULL, NULL, NULL, '2026-10-01 09:00:00.000000', '2026-11-23 18:00:00.000000', '2026-10-01 09:00:00.000000', '2026-11', '2026-10-01 09:01:00.000000', '2026-10-01 09:02:00.000000', NULL, NULL, TRUE, FALSE, FALSE, FALSE, FALSE, NULL, NULL),
  (5, 5000000005, 'Дина', NULL, 'ru', 'STRANGER', FALSE, NULL, NULL, NULL, NULL, NULL, '2026-10-01 09:00:00.000000', '2026-11-23 18:00:00.000000', NULL, NULL, NULL, NULL, NULL, NULL, TRUE, TRUE, TRUE, TRUE, TRUE, NULL, NULL),
  (6, NULL, '', NULL, 'ru', 'STRANGER', FALSE, NULL, NULL, NULL, NULL, NULL, '2026-10-01 09:00:00.000000', '2026-11-10 09:00:00.000000', NULL, '2026-11', '2026-10-01 09:01:00.000000', '2026-10-01 09:02:00.000000', NULL, '2026-11-10 09:00:00.000000', TRUE, TRUE, TRUE, TRUE, TRUE, NULL, NULL),
  (7, 5000000007, 'Игорь', NULL, 'ru', 'RESIDENT', FALSE, NULL, NULL, 'e_1', NULL, NULL, '2026-10-01 09:00:00.000000', '2026-11-23 18:00:00.000000', '2026-10-01 09:00:00.000000', '2026-11', '2026-10-01 09:01:00.000000', '2026-10-01 09:02:00.000000', '2026-11-12 09:00:00.000000', NULL, TRUE, TRUE, TRUE, TRUE, TRUE, NULL, NULL),
  (8, 5000000008, 'Мария', 'maria', 'ru', 'MANAGER', FALSE, NULL, NULL, NULL, NULL, NULL, '2026-10-01 09:00:00.000000', '2026-11-23 18:00:00.000000', '2026-10-01 09:00:00.000000', '2026-11', '2026-10-01 09:01:00.000000', '2026-10-01 09:02:00.000000', NULL, NULL, TRUE, TRUE, TRUE, TRUE, TRUE, NULL, NULL),
  (9, 5000000009, 'Зоя', NULL, 'ru', 'STRANGER', FALSE, NULL, NULL, 'e_2', NULL, NULL, '2026-11-23 09:00:00.000000', '2026-11-23 18:00:00.000000', '2026-11-23 09:00:00.000000', '2026-11', '2026-11-23 09:00:00.000000', NULL, NULL, NULL, TRUE, TRUE, TRUE, TRUE, TRUE, NULL, NULL);

INSERT INTO chats (id, chat_id, title, bound_by_id, bound_at) VALUES
  (1, -1000000000001, 'Лесной квартал', 1, '2026-10-01 09:05:00.000000'),
  (2, -1000000000002, 'Второй корпус', 1, '2026-10-02 09:00:00.000000');

INSERT INTO events (id, host_id, title, description, place, online, photo, zone, starts_at, ends_at, minutes, seats, taken, created_at, published_at, cancelled_at, version, sequence) VALUES
  (1, 2, 'Йога', 'Коврики есть', 'Зал 2', FALSE, 'AgACAgIAAxk', 'Europe/Moscow', '2026-11-15 16:00:00.000000', '2026-11-15 18:00:00.000000', 120, 2, 2, '2026-11-10 09:00:00.000000', '2026-11-10 09:30:00.000000', NULL, 4, 0),
  (2, 2, 'Книжный клуб', NULL, 'https://example.org/room', TRUE, NULL, 'Europe/Moscow', '2026-11-28 16:00:00.000000', '2026-11-28 18:00:00.000000', 120, NULL, 1, '2026-11-20 09:00:00.000000', '2026-11-20 09:30:00.000000', NULL, 2, 1),
  (3, 8, 'Кино во дворе', NULL, 'Двор', FALSE, NULL, 'Asia/Yekaterinburg', '2026-11-26 15:00:00.000000', '2026-11-26 17:00:00.000000', 120, 30, 0, '2026-11-20 09:00:00.000000', '2026-11-20 10:00:00.000000', '2026-11-21 09:00:00.000000', 3, 2),
  (4, 2, 'Черновик', NULL, NULL, FALSE, NULL, 'Europe/Moscow', NULL, NULL, 90, NULL, 0, '2026-11-23 09:00:00.000000', NULL, NULL, 0, 0);

INSERT INTO membership_changes (id, resident_id, change, reason, at) VALUES
  (1, 1, 'JOINED', NULL, '2026-10-01 09:02:00.000000'),
  (2, 2, 'JOINED', NULL, '2026-10-01 09:02:00.000000'),
  (3, 3, 'JOINED', NULL, '2026-10-01 09:02:00.000000'),
  (4, 4, 'JOINED', NULL, '2026-10-01 09:02:00.000000'),
  (6, 6, 'JOINED', NULL, '2026-10-01 09:02:00.000000'),
  (7, 7, 'JOINED', NULL, '2026-10-01 09:02:00.000000'),
  (8, 8, 'JOINED', NULL, '2026-10-01 09:02:00.000000'),
  (9, 6, 'LEFT', 'deleted', '2026-11-10 09:00:00.000000'),
  (10, 7, 'LEFT', 'blocked', '2026-11-12 09:00:00.000000'),
  (11, 4, 'LEFT', 'blocked', '2026-10-20 09:00:00.000000'),
  (12, 4, 'RETURNED', NULL, '2026-10-21 09:00:00.000000');

INSERT INTO questions (resident_id, about, subject_id, asked_at) VALUES
  (2, 'EVENT_TITLE', 4, '2026-11-23 09:00:00.000000'),
  (3, 'FEEDBACK_WORDS', 1, '2026-11-15 20:00:00.000000'),
  (8, 'ANNOUNCEMENT', NULL, '2026-11-23 09:00:00.000000'),
  (9, 'NAME', 2, '2026-11-23 09:00:00.000000');

INSERT INTO resident_interests (resident_id, interest) VALUES
  (2, 'SPORT'),
  (2, 'BOOKS'),
  (3, 'SPORT'),
  (4, 'TECH');

INSERT INTO announcements (id, author_id, html, photo, audience, interest, event_id, state, version, created_at, confirmed_at, finished_at) VALUES
  (1, 1, 'Завтра <b>отключат</b> воду', NULL, 'EVERYONE', NULL, NULL, 'DONE', 6, '2026-11-02 09:00:00.000000', '2026-11-02 09:05:00.000000', '2026-11-02 09:07:00.000000'),
  (2, 2, 'Возьмите коврики', 'AgACAgIAAxkB', 'GOING', NULL, 1, 'STOPPED', 3, '2026-11-14 09:00:00.000000', '2026-11-14 09:05:00.000000', '2026-11-14 09:06:00.000000'),
  (3, 8, 'Новые книги в холле', NULL, 'INTEREST', 'BOOKS', NULL, 'SENDING', 2, '2026-11-23 20:00:00.000000', '2026-11-23 20:05:00.000000', NULL),
  (4, 1, 'Черновик', NULL, 'EVERYONE', NULL, NULL, 'DRAFT', 0, '2026-11-23 21:00:00.000000', NULL, NULL),
  (5, 1, 'Лишнее', NULL, 'EVERYONE', NULL, NULL, 'DISCARDED', 0, '2026-11-01 09:00:00.000000', NULL, NULL);

INSERT INTO event_interests (event_id, interest) VALUES
  (1, 'SPORT'),
  (2, 'BOOKS');

INSERT INTO feedback (id, event_id, resident_id, score, reasons, words, answered_at) VALUES
  (1, 1, 3, 9, '["people", "mood"]', 'Хочу ещё, и чтобы играла музыка', '2026-11-15 20:00:00.000000'),
  (2, 1, 4, 3, '[]', NULL, '2026-11-15 21:00:00.000000');

INSERT INTO rsvps (id, event_id, resident_id, answer, answered_at) VALUES
  (1, 1, 3, 'GOING', '2026-11-11 09:00:00.000000'),
  (2, 1, 4, 'GOING', '2026-11-11 10:00:00.000000'),
  (3, 1, 8, 'WAITING', '2026-11-11 11:00:00.000000'),
  (4, 1, 7, 'DECLINED', '2026-11-11 12:00:00.000000'),
  (5, 2, 3, 'GOING', '2026-11-21 09:00:00.000000'),
  (6, 2, 4, 'MAYBE', '2026-11-21 10:00:00.000000');

INSERT INTO notifications (id, kind, key, state, priority, resident_id, chat_id, event_id, announcement_id, details, owed_at, due_at, expires_at, claimed_at, closed_at, attempts, error) VALUES
  (1, 'EVENT_POST', 'post:1:-1000000000001', 'SENT', 1, NULL, -1000000000001, 1, NULL, '{}', '2026-11-10 09:00:00.000000', '2026-11-10 09:00:00.000000', NULL, '2026-11-10 09:00:00.000000', '2026-11-10 09:00:00.000000', 0, NULL),
  (2, 'EVENT_POST', 'post:2:-1000000000001', 'PENDING', 1, NULL, -1000000000001, 2, NULL, '{}', '2026-11-20 09:00:00.000000', '2026-11-24 09:00:00.000000', NULL, NULL, NULL, 1, 'TelegramNetworkError: timeout'),
  (3, 'EVENT_CARD', 'card:1:2:published', 'SENT', 0, 2, NULL, 1, NULL, '{}', '2026-11-10 09:00:00.000000', '2026-11-10 09:00:00.000000', NULL, '2026-11-10 09:00:00.000000', '2026-11-10 09:00:00.000000', 0, NULL),
  (4, 'EVENT_INVITATION', 'invitation:1:3', 'SENT', 5, 3, NULL, 1, NULL, '{}', '2026-11-10 09:00:00.000000', '2026-11-10 09:00:00.000000', NULL, '2026-11-10 09:00:00.000000', '2026-11-10 09:00:00.000000', 0, NULL),
  (5, 'EVENT_INVITATION', 'invitation:2:4', 'CANCELLED', 5, 4, NULL, 2, NULL, '{}', '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000', NULL, NULL, '2026-11-20 09:00:00.000000', 0, 'unwanted'),
  (6, 'EVENT_INVITATION', 'invitation:2:7', 'CANCELLED', 5, 7, NULL, 2, NULL, '{}', '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000', NULL, NULL, '2026-11-20 09:00:00.000000', 0, 'unreachable'),
  (7, 'EVENT_INVITATION', 'invitation:2:8', 'CANCELLED', 5, 8, NULL, 2, NULL, '{}', '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000', '2026-11-20 12:00:00.000000', NULL, '2026-11-20 09:00:00.000000', 0, 'expired'),
  (8, 'EVENT_MOVED', 'moved:2:3:1795881600', 'SENT', 1, 3, NULL, 2, NULL, '{}', '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000', NULL, '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000', 0, NULL),
  (9, 'EVENT_CHANGED', 'changed:2:3:2', 'SENT', 3, 3, NULL, 2, NULL, '{"fields": ["place", "title"]}', '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000', NULL, '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000', 0, NULL),
  (10, 'EVENT_CANCELLED', 'cancelled:3:3', 'UNKNOWN', 1, 3, NULL, 3, NULL, '{}', '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000', NULL, '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000', 1, 'ServerDisconnectedError'),
  (11, 'SEAT_PROMOTED', 'promoted:1:4:2026-11-12T09:00:00+00:00', 'SENT', 1, 4, NULL, 1, NULL, '{}', '2026-11-12 09:00:00.000000', '2026-11-12 09:00:00.000000', NULL, '2026-11-12 09:00:00.000000', '2026-11-12 09:00:00.000000', 0, NULL),
  (12, 'REMINDER_EVENING', 'evening:1:3:1795449600', 'SENT', 3, 3, NULL, 1, NULL, '{}', '2026-11-14 16:00:00.000000', '2026-11-14 16:00:00.000000', NULL, '2026-11-14 16:00:00.000000', '2026-11-14 16:00:00.000000', 0, NULL),
  (13, 'REMINDER_SOON', 'soon:1:4:1795449600', 'FAILED', 2, 4, NULL, 1, NULL, '{}', '2026-11-15 14:00:00.000000', '2026-11-15 14:00:00.000000', NULL, '2026-11-15 14:00:00.000000', '2026-11-15 14:00:00.000000', 1, 'TelegramForbiddenError: Forbidden: bot was blocked by the user'),
  (14, 'FEEDBACK_QUESTION', 'feedback:1:3', 'SENT', 4, 3, NULL, 1, NULL, '{}', '2026-11-15 19:00:00.000000', '2026-11-15 19:00:00.000000', NULL, '2026-11-15 19:00:00.000000', '2026-11-15 19:00:00.000000', 0, NULL),
  (15, 'FEEDBACK_QUESTION', 'feedback:1:8', 'CANCELLED', 4, 8, NULL, 1, NULL, '{}', '2026-11-15 19:00:00.000000', '2026-11-15 19:00:00.000000', NULL, NULL, '2026-11-15 19:00:00.000000', 0, NULL),
  (16, 'DIGEST', 'digest:2026-W47:3', 'SENT', 6, 3, NULL, NULL, NULL, '{"since": "2026-11-09T07:00:00+00:00"}', '2026-11-16 07:00:00.000000', '2026-11-16 07:00:00.000000', NULL, '2026-11-16 07:00:00.000000', '2026-11-16 07:00:00.000000', 0, NULL),
  (17, 'ANNOUNCEMENT', 'announcement:1:3', 'SENT', 7, 3, NULL, NULL, 1, '{}', '2026-11-02 09:00:00.000000', '2026-11-02 09:00:00.000000', NULL, '2026-11-02 09:00:00.000000', '2026-11-02 09:00:00.000000', 0, NULL),
  (18, 'ANNOUNCEMENT', 'announcement:1:4', 'UNKNOWN', 7, 4, NULL, NULL, 1, '{}', '2026-11-02 09:00:00.000000', '2026-11-02 09:00:00.000000', NULL, '2026-11-02 09:00:00.000000', '2026-11-02 09:00:00.000000', 0, 'resent'),
  (19, 'ANNOUNCEMENT', 'announcement:1:7', 'FAILED', 7, 7, NULL, NULL, 1, '{}', '2026-11-02 09:00:00.000000', '2026-11-02 09:00:00.000000', NULL, '2026-11-02 09:00:00.000000', '2026-11-02 09:00:00.000000', 0, 'TelegramForbiddenError: Forbidden: bot was blocked by the user'),
  (20, 'ANNOUNCEMENT', 'announcement:1:8', 'FAILED', 7, 8, NULL, NULL, 1, '{}', '2026-11-02 09:00:00.000000', '2026-11-02 09:00:00.000000', NULL, '2026-11-02 09:00:00.000000', '2026-11-02 09:00:00.000000', 0, 'TelegramBadRequest: Bad Request: chat not found'),
  (21, 'ANNOUNCEMENT', 'announcement:2:4', 'CANCELLED', 7, 4, NULL, NULL, 2, '{}', '2026-11-14 09:00:00.000000', '2026-11-14 09:00:00.000000', NULL, NULL, '2026-11-14 09:00:00.000000', 0, NULL),
  (22, 'ANNOUNCEMENT', 'announcement:3:2', 'SENDING', 7, 2, NULL, NULL, 3, '{}', '2026-11-23 20:00:00.000000', '2026-11-23 20:00:00.000000', NULL, '2026-11-23 20:00:00.000000', NULL, 0, NULL),
  (23, 'ANNOUNCEMENT', 'announcement:3:3', 'PENDING', 7, 3, NULL, NULL, 3, '{}', '2026-11-23 20:00:00.000000', '2026-11-23 20:00:00.000000', NULL, NULL, NULL, 0, NULL),
  (24, 'ANNOUNCEMENT_TEST', 'announcement-test:1:2026-11-02T09:00:00+00:00', 'SENT', 0, 1, NULL, NULL, 1, '{}', '2026-11-02 09:00:00.000000', '2026-11-02 09:00:00.000000', NULL, '2026-11-02 09:00:00.000000', '2026-11-02 09:00:00.000000', 0, NULL),
  (25, 'INTRO_POST', 'intro:2:-1000000000001:2026-10-01T09:02:00+00:00', 'SENT', 1, NULL, -1000000000001, NULL, NULL, '{"resident_id": 2}', '2026-10-01 09:00:00.000000', '2026-10-01 09:00:00.000000', NULL, '2026-10-01 09:00:00.000000', '2026-10-01 09:00:00.000000', 0, NULL),
  (26, 'INTRO_POST', 'intro:6:-1000000000001:2026-10-01T09:02:00+00:00', 'CANCELLED', 1, NULL, NULL, NULL, NULL, '{}', '2026-10-01 09:00:00.000000', '2026-10-01 09:00:00.000000', NULL, NULL, '2026-10-01 09:00:00.000000', 0, 'resident-gone'),
  (27, 'APPOINTED', 'appointed:2:2:2026-10-01T10:00:00+00:00', 'SENT', 1, 2, NULL, NULL, NULL, '{}', '2026-10-01 10:00:00.000000', '2026-10-01 10:00:00.000000', NULL, '2026-10-01 10:00:00.000000', '2026-10-01 10:00:00.000000', 0, NULL),
  (28, 'COMMANDS', 'commands:2:2026-10-01T10:00:00+00:00', 'SENT', 0, 2, NULL, NULL, NULL, '{}', '2026-10-01 10:00:00.000000', '2026-10-01 10:00:00.000000', NULL, '2026-10-01 10:00:00.000000', '2026-10-01 10:00:00.000000', 0, NULL);

INSERT INTO posts (id, event_id, announcement_id, resident_id, chat_id, message_id, has_photo, drawn_version, drawn_at) VALUES
  (1, 1, NULL, NULL, -1000000000001, 12, TRUE, 4, '2026-11-15 16:00:00.000000'),
  (2, 2, NULL, NULL, -1000000000001, 40, FALSE, 1, '2026-11-20 10:00:00.000000'),
  (3, 2, NULL, 3, 5000000003, 77, FALSE, 2, '2026-11-21 09:00:00.000000'),
  (4, 3, NULL, NULL, -1000000000002, 5, FALSE, 3, '2026-11-21 09:00:00.000000'),
  (5, NULL, 1, 1, 5000000001, 91, FALSE, 6, '2026-11-02 09:07:00.000000'),
  (6, NULL, 3, 8, 5000000008, 15, FALSE, 1, '2026-11-23 20:05:00.000000');
