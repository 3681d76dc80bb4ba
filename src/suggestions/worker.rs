//! The job: some clients at a time are ranked for on all cores, stored, and never looked at again.

use super::model::{Found, MOST, Wish};
use super::store;
use crate::accounts::{self, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::jobs::{Kind, Turn, Worker};
use crate::matching::actions::{best_partners, seekers};
use crate::networks::actions::clients;

/// What carries out jobs of the room.
pub const WORKER: Worker = Worker { kind: Kind::ClientPartners, run };

/// Clients ranked for at once: what a stop waits for, and what is done anew when a node dies.
const AT_ONCE: usize = 32;

fn run(app: &App, turn: &Turn<'_>) -> Result<()> {
    let (job, now) = (&turn.job, clock::now());
    let preset = Wish::of(job)?.preset()?;
    app.matcher.catch_up(&app.db, now)?;
    let current = app.matcher.now().ok_or(Error::Busy)?;
    let (mut waiting, looked_for) = app.db.read_now(|conn| {
        // By the rights that the person has now.
        let caller = accounts::by_mail(conn, &job.account)?.ok_or(Error::NotFound)?;
        let clients = clients::named(conn, &caller, &job.asked.network, now)?;
        Ok((clients, store::looked_for(conn, &job.id)?))
    })?;
    let total = waiting.len();
    waiting.retain(|(client, _)| !looked_for.contains(client));
    let mut done = total - waiting.len();
    turn.advance((done, total), |_| Ok(()))?;
    let waiting: Vec<OrganisationId> = waiting.into_iter().map(|(client, _)| client).collect();
    for some in waiting.chunks(AT_ONCE) {
        let mut known = app.db.read_now(|conn| seekers(conn, some, now))?;
        let (described, facts): (Vec<_>, Vec<_>) =
            some.iter().filter_map(|client| Some((client, known.remove(client)?))).unzip();
        let mut lists = described.into_iter().zip(best_partners(&current, facts, preset, MOST)).peekable();
        let found: Vec<Found> = some
            .iter()
            .map(|client| Found {
                client: client.clone(),
                partners: lists.next_if(|(described, _)| *described == client).map(|(_, list)| list),
            })
            .collect();
        done += some.len();
        turn.advance((done, total), |conn| store::insert(conn, &job.id, &found))?;
    }
    Ok(())
}
