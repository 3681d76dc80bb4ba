//! Keeps a node's snapshot as fresh as the database. A ranking takes the snapshot that is there and never waits for the next one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::NaiveDate;
use tokio::sync::watch;

use super::engine::{Balance, Facts, SectorCode, Snapshot};
use super::model::Balancing;
use super::{knowledge, population, regions, store};
use crate::accounts::OrganisationId;
use crate::db::{Db, DbConnection, Instant};
use crate::error::{Error, Result};
use crate::profiles::regions::RegionCounts;

/// A snapshot and how far it has read.
#[derive(Clone)]
pub struct Current {
    pub snapshot: Snapshot,
    /// When it was last seen to be up to date.
    pub as_of: Instant,
    sequence: i64,
    day: NaiveDate,
    topics: (i64, Option<Instant>),
    /// What the codes of networks' own topic trees are called.
    pub topic_names: Arc<HashMap<SectorCode, String>>,
    regions: Arc<RegionCounts>,
    exposure: Counted,
    /// How lists that are asked of it are balanced.
    pub balancing: Balancing,
    // A removed organisation's rows are gone: its public address must be remembered here.
    profiles: Arc<HashMap<OrganisationId, String>>,
}

/// How lists are balanced by the last count of exposure; nobody is moved before the first.
#[derive(Clone, Default)]
struct Counted {
    revision: Option<i64>,
    /// Under the usual and the strong setting.
    balances: Arc<[Balance; 2]>,
}

impl Counted {
    fn read(conn: &mut DbConnection) -> Result<Self> {
        let Some(revision) = store::last_exposure(conn)? else { return Ok(Self::default()) };
        Ok(Self { revision: Some(revision), balances: Arc::new(store::shifts(conn, revision)?) })
    }
}

impl Current {
    /// The same, with lists balanced by another setting.
    pub fn under(mut self, balancing: Balancing) -> Self {
        self.balancing = balancing;
        self
    }

    /// The shifts that put lists in order.
    pub fn balance(&self) -> Balance {
        let [usual, strong] = &*self.exposure.balances;
        match self.balancing {
            Balancing::Off => Balance::default(),
            Balancing::Usual => usual.clone(),
            Balancing::Strong => strong.clone(),
        }
    }

    /// Which count of exposure they are from.
    pub fn exposure_revision(&self) -> Option<i64> {
        self.exposure.revision
    }

    /// How finely the region of a record may be shown.
    pub fn region(&self, facts: &Facts) -> Option<String> {
        regions::shown(facts, &self.regions)
    }

    /// Whether a public address is the organisation's own.
    pub fn is_profile_of(&self, organisation: &OrganisationId, profile: &str) -> bool {
        self.profiles.get(organisation).is_some_and(|own| own == profile)
    }
}

/// The node's snapshot. Cheap to clone.
#[derive(Clone, Default)]
pub struct Matcher {
    current: watch::Sender<Option<Current>>,
    // One refresh at a time; who comes second finds the work done.
    refreshing: Arc<Mutex<()>>,
}

/// So many changes may lie on top of a build before a new build is worth its time.
const MOST_CHANGES: usize = 2_000;

/// How long a request waits for the first snapshot after a start.
const PATIENCE: Duration = Duration::from_secs(10);

impl Matcher {
    /// The snapshot that is there. Right after the start a request waits for the first one; later none ever waits.
    ///
    /// # Errors
    /// [`Error::Busy`] when the first one is not built within ten seconds.
    pub async fn current(&self) -> Result<Current> {
        let mut seen = self.current.subscribe();
        let first = tokio::time::timeout(PATIENCE, seen.wait_for(Option::is_some)).await;
        // The sender lives as long as `self`.
        first.ok().and_then(|seen| seen.ok()?.clone()).ok_or(Error::Busy)
    }

    /// The snapshot that is there now, if there is one.
    pub fn now(&self) -> Option<Current> {
        self.current.borrow().clone()
    }

    /// Whether there is a snapshot to rank from.
    pub fn is_ready(&self) -> bool {
        self.current.borrow().is_some()
    }

    /// Takes in what changed since the last time; builds anew on a new day, with a new topic tree, or after very many changes.
    ///
    /// # Errors
    /// When the database does not answer; the former snapshot stays.
    pub fn catch_up(&self, db: &Db, now: Instant) -> Result<()> {
        let _turn = self.refreshing.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.now();
        let after = db.read_now(|conn| match before {
            Some(current) => follow(conn, current, now),
            None => build(conn, now),
        })?;
        self.current.send_replace(Some(after));
        Ok(())
    }
}

fn build(conn: &mut DbConnection, now: Instant) -> Result<Current> {
    // The number is read first: what comes in between is read twice, never missed.
    let sequence = store::current_sequence(conn)?;
    let topics = store::topics_stamp(conn)?;
    let mut knowledge = knowledge::load(conn)?;
    let topic_names = Arc::new(knowledge::topic_names(conn)?);
    let rows = store::population(conn, None)?;
    let day = now.date();
    let mut profiles = HashMap::new();
    let mut facts = Vec::new();
    for (organisation, profile, shown) in population::shown(&rows, day) {
        profiles.insert(organisation, profile);
        facts.extend(shown);
    }
    let profile = |organisation| profiles.get(organisation).cloned();
    let partnerships = store::partnerships(conn)?;
    let pairs = partnerships.iter().filter_map(|(one, other)| Some((profile(one)?, profile(other)?)));
    knowledge.affinity = knowledge::affinity(&pairs.collect::<Vec<_>>(), &facts, &knowledge.taxonomy);
    let snapshot = Snapshot::build(facts, knowledge);
    snapshot.prepare_search();
    let profiles = Arc::new(profiles);
    let regions = Arc::new(regions::counts(&snapshot));
    let exposure = Counted::read(conn)?;
    let balancing = Balancing::Usual;
    Ok(Current {
        snapshot,
        as_of: now,
        sequence,
        day,
        topics,
        topic_names,
        regions,
        exposure,
        balancing,
        profiles,
    })
}

fn follow(conn: &mut DbConnection, current: Current, now: Instant) -> Result<Current> {
    let (changed, sequence) = store::changed_since(conn, current.sequence)?;
    let stale = current.day != now.date() || current.snapshot.changes() + changed.len() > MOST_CHANGES;
    if stale || (!changed.is_empty() && store::topics_stamp(conn)? != current.topics) {
        return build(conn, now);
    }
    let exposure = match store::last_exposure(conn)? == current.exposure.revision {
        true => current.exposure.clone(),
        false => Counted::read(conn)?,
    };
    if changed.is_empty() {
        return Ok(Current { as_of: now, exposure, ..current });
    }
    let rows = store::population(conn, Some(&changed))?;
    let mut profiles = (*current.profiles).clone();
    let mut upserts: Vec<Facts> = Vec::new();
    for (organisation, profile, shown) in population::shown(&rows, current.day) {
        profiles.insert(organisation, profile);
        upserts.extend(shown);
    }
    let kept = |profile: &String| upserts.iter().any(|facts| facts.id == **profile);
    let removals: Vec<String> =
        changed.iter().filter_map(|id| profiles.get(id)).filter(|id| !kept(id)).cloned().collect();
    let snapshot = current.snapshot.with_changes(upserts, &removals);
    snapshot.prepare_search();
    let (profiles, regions) = (Arc::new(profiles), Arc::new(regions::counts(&snapshot)));
    Ok(Current { snapshot, as_of: now, sequence, profiles, regions, exposure, ..current })
}

/// How often a node looks for changes: a change is seen within a second.
const EVERY: Duration = Duration::from_millis(400);

/// Follows the database on a thread of its own until the returned guard is dropped.
pub fn follow_in_background(matcher: Matcher, db: Db) -> Following {
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    let thread = std::thread::Builder::new().name("matcher".to_owned()).spawn(move || {
        loop {
            if let Err(error) = matcher.catch_up(&db, crate::clock::now()) {
                tracing::warn!(
                    error = error.chain(),
                    "rankings use the former snapshot: the database could not be read"
                );
            }
            match stopped.recv_timeout(EVERY) {
                Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {}
                _ => return,
            }
        }
    });
    if let Err(error) = thread {
        tracing::error!(%error, "rankings will not follow changes: no thread could be started");
    }
    Following(stop)
}

/// Ends the following when dropped.
pub struct Following(std::sync::mpsc::Sender<()>);

impl Drop for Following {
    fn drop(&mut self) {
        let _ = self.0.send(());
    }
}
