//! What an operator rests on: start, refusal, stop, limits, files, migrations.

mod edge;
mod migrations;
mod running;
mod settings;
