//! `kontor demo`: the demo world with a server in front of it.

use std::path::Path;

use super::accounts_file::{self, FILE, SignIn};
use super::{SEED, World, load, store};
use crate::app::App;
use crate::clock;
use crate::config::Settings;
use crate::db::{self, Instant};
use crate::searches;

/// Where the demo lives unless the settings name another folder.
const FOLDER: &str = "./kontor-demo";

/// Opens the demo world, made anew where there is none yet. The second value are its sign-ins.
///
/// # Errors
/// In words for the operator: a database that holds something else is left alone.
pub fn open(mut settings: Settings) -> Result<(App, Vec<SignIn>), String> {
    if settings.data_dir == Path::new("./kontor-data") {
        settings.data_dir = FOLDER.into();
    }
    // Before a world is made and passwords are shown for a service that could not start; port 0 becomes one that is free.
    let listener = std::net::TcpListener::bind(settings.listen);
    settings.listen = listener.and_then(|listener| listener.local_addr()).map_err(|error| {
        format!(
            "{} cannot be listened on ({error}): choose another address with --listen 127.0.0.1:8090",
            settings.listen
        )
    })?;
    let folder = settings.data_dir.clone();
    let mut config = settings.check().map_err(|error| error.to_string())?;
    config.demo = true;
    let app = App::build(config)?;
    // Before anything is touched: a database that was never used has no tables to ask.
    if let Ok(Holds::SomethingElse) = holds(&app) {
        return Err(refusal());
    }
    db::migrate(&app.db).map_err(|error| error.to_string())?;
    let sign_ins = match holds(&app)? {
        Holds::Demo => accounts_file::read(&folder)?,
        Holds::Nothing => fill(&app, &folder)?,
        Holds::SomethingElse => return Err(refusal()),
    };
    Ok((app, sign_ins))
}

/// What is in the database.
enum Holds {
    Nothing,
    Demo,
    SomethingElse,
}

fn refusal() -> String {
    format!(
        "this database holds data that is no demo, and is left as it is. Give the demo a folder of its own (kontor demo --data-dir {FOLDER}), without --database-url"
    )
}

fn holds(app: &App) -> Result<Holds, String> {
    let found = app.db.read_now(|conn| {
        Ok(match store::mark(conn)? {
            Some(_) => Holds::Demo,
            None if store::is_empty(conn)? => Holds::Nothing,
            None => Holds::SomethingElse,
        })
    });
    found.map_err(|error| error.to_string())
}

fn fill(app: &App, folder: &Path) -> Result<Vec<SignIn>, String> {
    let now = clock::now();
    let world = World::before(SEED, now);
    let (sign_ins, hashes) = accounts_file::draw(&world, &app.passwords)?;
    // The file first: a database without it would be a demo that nobody can enter.
    accounts_file::write(folder, &sign_ins)?;
    let loaded = app.db.write_now(|conn| load::load(conn, &world, &hashes, &app.config.public_url, now));
    let mailed = loaded.and_then(|()| mail_what_is_new(app, now));
    mailed.map_err(|error| error.to_string())?;
    Ok(sign_ins)
}

/// The saved search of the world finds, and its mail lies in the mailbox.
fn mail_what_is_new(app: &App, now: Instant) -> crate::error::Result<()> {
    app.matcher.catch_up(&app.db, now)?;
    let Some(current) = app.matcher.now() else { return Ok(()) };
    searches::send_due(&app.db, &current, &app.config.public_url, now).map(|_| ())
}

/// What the terminal shows: where to go and as whom.
pub fn print(app: &App, sign_ins: &[SignIn]) {
    let site = &app.config.public_url;
    println!("\nKontor shows its demo world: fictitious companies, people and networks.\n");
    println!("  Open      {site}/");
    if app.config.shows_mailbox() {
        println!("  Mailbox   {site}/mail   (every mail that Kontor writes, nothing leaves this machine)");
    }
    println!();
    println!("Sign in as ({site}/sign-in):\n");
    for one in sign_ins {
        println!("  {:<15} {:<44} {}   {}", one.role, one.email, one.password, one.place);
    }
    println!(
        "\nThe same list is in {}. Delete its folder to begin anew; Ctrl+C stops the service.\n",
        app.config.settings.data_dir.join(FILE).display()
    );
}
