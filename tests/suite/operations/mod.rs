//! What an operator rests on: start, refusal, stop, limits, files, migrations.

mod clients;
mod crashes;
mod edge;
mod migrations;
mod relay;
mod running;
mod settings;
