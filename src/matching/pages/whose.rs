//! For whom a page ranks: a company that the reader may act for, or a profile that an adviser looks at without its permission.

use std::collections::HashMap;
use std::sync::Arc;

use super::matches::act;
use crate::accounts::{Caller, NetworkId, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::matching::Current;
use crate::matching::actions::{self, Seeking};
use crate::matching::engine::Facts;
use crate::matching::model::{Balancing, Mark};
use crate::matching::words::Words;
use crate::organisations::Standing;
use crate::web::shell::Shell;

/// Who seeks, and where its pages lie.
pub(super) struct Whose {
    pub(super) facts: Facts,
    pub(super) marks: HashMap<String, Vec<Mark>>,
    /// Its name; of a profile without permission, its headline.
    pub(super) name: String,
    /// Address of its list.
    pub(super) list: String,
    /// Where its own pages lie; nothing without permission.
    pub(super) home: Option<String>,
    pub(super) next_step: NextStep,
    /// How its lists are balanced.
    pub(super) balancing: Balancing,
}

/// What to do with a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NextStep {
    Tell,
    Keep,
    Look,
}

impl Whose {
    /// A company, for its people and its advisers; these get the strip that says for whom they act.
    pub(super) async fn company(
        app: &App,
        caller: &Caller,
        organisation: &OrganisationId,
        shell: &mut Shell,
    ) -> Result<Self> {
        let (by, id, now) = (caller.clone(), organisation.clone(), clock::now());
        let seeking = app.db.read(move |conn| actions::seeking(conn, &by, &id, now)).await?;
        act(shell, &seeking);
        let home = format!("/o/{organisation}");
        Ok(Self {
            next_step: next_step(&seeking),
            balancing: seeking.balancing,
            facts: seeking.facts,
            marks: seeking.marks,
            name: seeking.name,
            list: format!("{home}/matches"),
            home: Some(home),
        })
    }

    /// Any published profile, for an adviser of the network.
    pub(super) fn profile(
        caller: &Caller,
        network: &NetworkId,
        profile: &str,
        current: &Current,
        words: &Words,
    ) -> Result<Self> {
        if !caller.advises_in(network) {
            return Err(Error::NotFound);
        }
        let facts = actions::shown(current, caller, profile)?;
        Ok(Self {
            name: crate::matching::views::candidate(&facts, None, words).headline.text,
            facts,
            marks: HashMap::new(),
            list: format!("/n/{network}/profiles/{profile}/matches"),
            home: None,
            next_step: NextStep::Look,
            balancing: Balancing::Usual,
        })
    }

    pub(super) fn has(&self, profile: &str, mark: Mark) -> bool {
        self.marks.get(profile).is_some_and(|marks| marks.contains(&mark))
    }
}

/// A member tells the adviser, if there is one; everybody may keep; who may only look does nothing.
fn next_step(seeking: &Seeking) -> NextStep {
    match seeking.access.standing() {
        _ if seeking.access.require_edit().is_err() => NextStep::Look,
        Standing::Member(_) if seeking.has_adviser => NextStep::Tell,
        _ => NextStep::Keep,
    }
}

/// What every page of a ranking begins with.
pub(super) struct Asking {
    pub(super) shell: Shell,
    pub(super) current: Current,
    pub(super) words: Words,
}

impl Asking {
    pub(super) async fn of(app: &App, shell: Shell) -> Result<Self> {
        let current = app.matcher.current().await?;
        let words = Words::new(shell.lang, Arc::clone(&current.topic_names));
        Ok(Self { shell, current, words })
    }
}
