//! "Tell my adviser": a mail and a task for those who advise the company.

use crate::accounts::{Caller, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::matching::engine::{Facts, TextField};
use crate::matching::store;
use crate::matching::words::chosen;
use crate::messages::{self, Mail};
use crate::organisations::actions::tasks;
use crate::organisations::{Access, TaskKind};
use crate::web::i18n::Lang;

/// Whether some network would be told.
///
/// # Errors
/// Those of the database.
pub fn has_adviser(conn: &mut DbConnection, organisation: &OrganisationId, now: Instant) -> Result<bool> {
    Ok(!store::advice(conn, organisation, now)?.is_empty())
}

/// Tells the adviser in charge, or all advisers of a network where nobody in particular is.
pub(super) fn tell(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    they: &Facts,
    link: &impl Fn(&str) -> String,
    now: Instant,
) -> Result<()> {
    let organisation = access.organisation();
    let networks = store::advice(conn, organisation, now)?;
    if networks.is_empty() {
        return Err(Error::conflict("error-match-no-adviser"));
    }
    let name = store::organisation_name(conn, organisation)?;
    let path = format!("/o/{organisation}/matches/{}", they.id);
    for network in networks {
        let mut task = tasks::NewTask::about(TaskKind::MatchQuestion, &they.id);
        task.network = Some(network.network.clone());
        if network.responsible {
            task.account = network.advisers.first().map(|one| one.account.clone());
            task.organisation = Some(organisation.clone());
        }
        task.note.clone_from(&name);
        tasks::open(conn, &task, now)?;
        for adviser in &network.advisers {
            let lang = Lang::parse(&adviser.language).unwrap_or_default();
            let headline = chosen(&they.texts, TextField::Headline, lang.code())
                .map(|found| found.text.to_owned())
                .unwrap_or_else(|| lang.t("candidate-unnamed").to_string());
            let mail = Mail {
                to: adviser.email.clone(),
                lang,
                subject: Message::new("mail-match-subject").with("name", &name).with("headline", &headline),
                paragraphs: vec![
                    Message::new("mail-match-why")
                        .with("name", &name)
                        .with("person", &caller.name)
                        .with("network", &network.network_name),
                    Message::new("mail-match-what").with("headline", &headline),
                ],
                link: Some(("mail-match-link".into(), link(&path))),
            };
            let event = format!("match-question:{organisation}:{}:{}", they.id, adviser.account);
            messages::queue(conn, &mail, &event, now)?;
        }
    }
    Ok(())
}
