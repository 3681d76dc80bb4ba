//! Runs the calendar in the background of a serving node.

use std::time::Duration;

use super::actions::{CalendarRun, run_calendar};
use crate::clock;
use crate::db::{Db, blocking};

/// How often a node looks. Days count, so an hour's delay does nobody harm.
const EVERY: Duration = Duration::from_secs(3600);

/// Sends reminders and ends what is over, at once and then every hour. `public_url` begins the links of mails.
pub async fn follow_calendar(db: Db, public_url: String) {
    let mut hours = tokio::time::interval(EVERY);
    loop {
        hours.tick().await;
        let (db, public_url) = (db.clone(), public_url.clone());
        match blocking(move || run_calendar(&db, &public_url, clock::now())).await {
            Ok(run) if run == CalendarRun::default() => {}
            Ok(run) => tracing::info!(
                reminded = run.reminded,
                expired = run.expired,
                opportunities_expired = run.opportunities_expired,
                "the calendar of profiles was kept"
            ),
            Err(error) => {
                tracing::warn!(error = %error.chain(), "the calendar of profiles waits for the next hour");
            }
        }
    }
}
