//! Reads the command line and runs one command.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use kontor::accounts::command::{AdminCommand, create_administrator};
use kontor::app::App;
use kontor::config::{Config, Settings};
use kontor::matching::benchmark;
use kontor::scheduling::command::{self as scheduling, ScheduleArgs};
use kontor::{clock, db, demo, exposure, imports, routes, server};

/// Kontor finds foreign partners for small and medium-sized enterprises.
#[derive(Debug, Parser)]
#[command(name = "kontor", version, about, max_term_width = 110)]
struct CommandLine {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve pages and API (what `kontor` does without a command).
    Serve,
    /// Show a fictitious world in a database of its own (./kontor-demo unless --data-dir names a folder), with a sign-in for each role.
    Demo,
    /// Bring in what a network already has: its topic tree, its organisations.
    #[command(subcommand)]
    Import(imports::command::Import),
    /// Rank the organisations of a folder with the same engine, without a database: for measuring.
    Match(benchmark::MatchArgs),
    /// Plan the meetings of an event from a file, without a database: who meets whom, when and at which table.
    Schedule(ScheduleArgs),
    /// Learn the weights and curves of the preset "research" from partnerships that came about.
    Learn(benchmark::LearnArgs),
    /// Bring the database to this version's schema and stop.
    Migrate,
    /// Count now who is shown in everybody's lists, and balance them by it; a service does so every night.
    Exposure,
    /// Print the API's OpenAPI document.
    Openapi,
    /// Administrators of the service.
    #[command(subcommand)]
    Admin(AdminCommand),
}

fn main() -> ExitCode {
    let line = CommandLine::parse();
    match run(line) {
        Ok(code) => code,
        Err(words) => {
            eprintln!("kontor: {words}");
            ExitCode::from(2)
        }
    }
}

fn run(line: CommandLine) -> Result<ExitCode, String> {
    match line.command.unwrap_or(Command::Serve) {
        Command::Openapi => {
            print!("{}", routes::openapi_json());
            Ok(ExitCode::SUCCESS)
        }
        Command::Migrate => {
            let app = open(line.settings.check().map_err(|error| error.to_string())?)?;
            drop(app);
            Ok(ExitCode::SUCCESS)
        }
        Command::Exposure => {
            let app = open(line.settings.check().map_err(|error| error.to_string())?)?;
            exposure::count_now(&app).map_err(|error| error.to_string())?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Import(import) => {
            let app = open(line.settings.check().map_err(|error| error.to_string())?)?;
            let all_taken = imports::command::run(&import, &app.db, clock::now())?;
            Ok(if all_taken { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Command::Match(args) => {
            benchmark::run(&args).map_err(|error| error.to_string())?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Schedule(args) => scheduling::run(&args).map_err(|error| error.to_string()),
        Command::Learn(args) => {
            benchmark::learn(&args).map_err(|error| error.to_string())?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Admin(AdminCommand::Create(input)) => {
            let app = open(line.settings.check().map_err(|error| error.to_string())?)?;
            create_administrator(&app, &input)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Demo => {
            start_log(&line.settings, "warn")?;
            let (app, sign_ins) = demo::command::open(line.settings)?;
            // Who follows the printed address finds rankings at once.
            app.matcher.catch_up(&app.db, clock::now()).map_err(|error| error.to_string())?;
            demo::command::print(&app, &sign_ins);
            serve(app)
        }
        Command::Serve => {
            start_log(&line.settings, "info")?;
            let app = open(line.settings.check().map_err(|error| error.to_string())?)?;
            serve(app)
        }
    }
}

fn serve(app: App) -> Result<ExitCode, String> {
    actix_web::rt::System::new()
        .block_on(server::serve(app))
        .map(|()| ExitCode::SUCCESS)
        .map_err(|error| format!("the server stopped: {error}"))
}

/// Opens the database and brings it up to date.
fn open(config: Config) -> Result<App, String> {
    let app = App::build(config)?;
    let ran = db::migrate(&app.db).map_err(|error| error.to_string())?;
    if ran > 0 {
        tracing::info!(migrations = ran, "the database was brought up to date");
    }
    Ok(app)
}

/// Logs what `--log` says, else from `level` on.
fn start_log(settings: &Settings, level: &str) -> Result<(), String> {
    // A request that cannot be parsed is no error of ours, and would be one line each.
    let standard = format!("{level},actix_http::h1::dispatcher=off");
    let wanted = settings.log.as_deref().unwrap_or(&standard);
    let filter = tracing_subscriber::EnvFilter::try_new(wanted)
        .map_err(|error| format!("--log {wanted}: {error}; give a level like info, or kontor=debug,info"))?;
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    Ok(())
}
