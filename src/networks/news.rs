//! What is new for clients since somebody acted for them.

use chrono::Days;

use super::actions::clients;
use super::model::Client;
use crate::accounts::Caller;
use crate::app::App;
use crate::db::Instant;
use crate::error::Result;
use crate::matching::actions::news;

/// What counts as new for a client whom nobody has worked on yet.
const NEWS: Days = Days::new(14);

/// Counts the new matches of each client of a list. Right after a start there may be no snapshot yet; the list does not wait
/// for it.
///
/// # Errors
/// [`crate::error::Error::NotFound`] without a permission of one of the clients.
pub(super) async fn counted(
    app: &App,
    caller: Caller,
    mut list: Vec<Client>,
    now: Instant,
) -> Result<Vec<Client>> {
    let Some(current) = app.matcher.now() else { return Ok(list) };
    let ids: Vec<_> = list.iter().map(|client| client.id.clone()).collect();
    let seekers = app
        .db
        .read(move |conn| {
            ids.iter().map(|id| clients::seeker(conn, &caller, id, now)).collect::<Result<Vec<_>>>()
        })
        .await?;
    app.compute(move || {
        for (client, facts) in list.iter_mut().zip(seekers) {
            let after = client.last_contact.unwrap_or(now.date() - NEWS);
            client.new_matches = facts.map(|facts| news(&current, facts, after));
        }
        Ok(list)
    })
    .await
}
