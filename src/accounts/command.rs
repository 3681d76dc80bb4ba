//! `kontor admin create`: the first administrator. There is no default password.

use std::io::Read as _;

use clap::{Args, Subcommand};

use super::actions::add::{NewAccount, add};
use super::model::{Email, NewPassword, PersonName, TimeZone};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message};
use crate::web::i18n::Lang;

#[derive(Debug, Subcommand)]
pub enum AdminCommand {
    /// Make an account that administers the service; its address counts as confirmed.
    Create(CreateAdministrator),
}

#[derive(Debug, Args)]
pub struct CreateAdministrator {
    /// E-mail address to sign in with.
    #[arg(long)]
    pub email: String,
    /// What others call the person.
    #[arg(long, default_value = "")]
    pub name: String,
    /// Read the password from standard input; without this a random one is made and printed once.
    #[arg(long)]
    pub password_stdin: bool,
}

/// Makes the account and prints how to sign in.
///
/// # Errors
/// In words for the operator.
#[expect(clippy::print_stdout, reason = "a command answers on standard output")]
pub fn create_administrator(app: &App, input: &CreateAdministrator) -> Result<(), String> {
    let say = |message: Message| Lang::EN.message(&message);
    let email = Email::parse(&input.email).map_err(|m| format!("--email: {}", say(m)))?;
    let name = PersonName::parse(&input.name).map_err(|m| format!("--name: {}", say(m)))?;
    let (typed, is_made) = match input.password_stdin {
        true => (read_line()?, false),
        false => (crate::web::cookies::random_token(), true),
    };
    let password = NewPassword::parse(&typed, &[email.as_str(), name.as_str()])
        .map_err(|m| format!("the password: {}", say(m)))?;
    let hash = app.passwords.hash_now(&password).map_err(|error| error.to_string())?;
    let account = NewAccount {
        email: email.clone(),
        name,
        password_hash: Some(hash),
        language: Lang::EN,
        time_zone: TimeZone::default(),
        is_administrator: true,
    };
    let now = clock::now();
    app.db.write_now(|conn| add(conn, &account, now)).map_err(|error| match error {
        Error::Conflict(message) => say(message),
        other => other.chain(),
    })?;
    println!("administrator {email}");
    if is_made {
        println!("password      {typed}   (shown only now: change it after signing in)");
    }
    println!("sign in at    {}", app.link("/sign-in"));
    Ok(())
}

fn read_line() -> Result<String, String> {
    let mut text = String::new();
    let input = std::io::stdin().take(2000).read_to_string(&mut text);
    input.map_err(|error| format!("the password cannot be read from standard input: {error}"))?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
