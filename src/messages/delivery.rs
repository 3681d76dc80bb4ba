//! Delivering what is due. Several nodes may do so at once: each takes mails on by a lease, and a lease that ends is anybody's again.

use std::time::Duration as StdDuration;

use chrono::Duration;

use super::store::{self, Due};
use super::transport::{Failure, Outgoing, Transport};
use crate::app::App;
use crate::clock;
use crate::error::Result;

/// How long a node keeps what it has taken on; longer than the slowest relay may take for a batch.
const LEASE: Duration = Duration::minutes(5);
const BATCH: i64 = 20;
/// After as many failures (about two days) a mail is given up and stays in the table with its last error.
const MOST_ATTEMPTS: i32 = 15;

/// Delivers for ever. Stop it by dropping: a mail under way is then sent again by whoever comes next, with the same `Message-ID`.
pub async fn deliver(app: App, transport: Transport) {
    loop {
        match deliver_due(&app, &transport).await {
            Ok(0) => tokio::time::sleep(pause()).await,
            Ok(_) => {}
            Err(error) => {
                tracing::error!(cause = %error.chain(), "mail could not be taken from the outbox");
                tokio::time::sleep(pause() * 5).await;
            }
        }
    }
}

/// Delivers one batch of what is due now and says how many it took on.
///
/// # Errors
/// Of the database. A mail that fails is noted, not an error.
pub async fn deliver_due(app: &App, transport: &Transport) -> Result<usize> {
    let now = clock::now();
    if !app.db.read(move |conn| store::is_any_due(conn, now)).await? {
        return Ok(0);
    }
    let lease = uuid::Uuid::new_v4().to_string();
    let mine = lease.clone();
    let taken = app.db.write(move |conn| store::claim(conn, &mine, now.plus(LEASE), now, BATCH)).await?;
    let count = taken.len();
    for due in taken {
        deliver_one(app, transport, &lease, due).await?;
    }
    Ok(count)
}

async fn deliver_one(app: &App, transport: &Transport, lease: &str, due: Due) -> Result<()> {
    let mail = Outgoing {
        id: &due.id,
        to: &due.recipient,
        language: &due.language,
        subject: &due.subject,
        body: &due.body,
        written_at: due.created_at,
    };
    let outcome = transport.send(&mail).await;
    let (lease, now) = (lease.to_owned(), clock::now());
    match outcome {
        Ok(()) => app.db.write(move |conn| store::done(conn, &due.id, &lease, now)).await,
        Err(failure) => {
            let again = next_try(due.attempts + 1, &failure);
            tracing::warn!(mail = %due.id, attempt = due.attempts + 1, given_up = again.is_none(), cause = %failure.words, "a mail was not delivered");
            let again_at = again.map(|wait| now.plus(wait));
            app.db.write(move |conn| store::failed(conn, &due, &lease, &failure.words, again_at, now)).await
        }
    }
}

/// When to try again after so many failures; `None` gives up.
fn next_try(failures: i32, failure: &Failure) -> Option<Duration> {
    if failure.for_good || failures >= MOST_ATTEMPTS {
        return None;
    }
    let seconds = 30_i64.saturating_mul(1 << failures.clamp(0, 12)).min(4 * 3600);
    // A relay that comes back is not greeted by all nodes in the same second.
    let jitter = seconds / 5 * dice() / 256;
    Some(Duration::seconds(seconds + jitter))
}

fn pause() -> StdDuration {
    StdDuration::from_millis(700 + 2 * dice().unsigned_abs())
}

/// 0 to 255.
fn dice() -> i64 {
    let mut byte = [0];
    // Without random numbers nodes merely knock at the same time.
    let _ = getrandom::fill(&mut byte);
    byte[0].into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_hours_and_then_it_is_given_up() {
        let busy = Failure { words: "busy".into(), for_good: false };
        let waits: Vec<i64> = (1..MOST_ATTEMPTS).map(|n| next_try(n, &busy).unwrap().num_seconds()).collect();
        assert!((60..=72).contains(&waits[0]), "{waits:?}");
        assert!(waits.iter().all(|wait| *wait <= 4 * 3600 + 2880));
        let total: i64 = waits.iter().sum();
        assert!((20..72).contains(&(total / 3600)), "{} hours", total / 3600);
        assert_eq!(next_try(MOST_ATTEMPTS, &busy), None);
        assert_eq!(next_try(1, &Failure { words: "no such person".into(), for_good: true }), None);
    }
}
