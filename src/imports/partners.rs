//! Who has worked with whom, as the network's file says: such pairs are not suggested to each other.

use super::report::Problem;
use crate::accounts::NetworkId;
use crate::db::{Db, DbConnection};
use crate::error::Result;
use crate::matching;
use crate::organisations;

/// So many rows are looked up and stored in one transaction.
const AT_ONCE: usize = 500;

/// What one row says: its line, its number, and the numbers of its partners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Met {
    pub(super) line: u64,
    pub(super) number: String,
    pub(super) partners: Vec<String>,
}

/// Keeps the pairs, after all records are there: a partner may stand further down in the file. Says how many are new; a number that the
/// network has not brought in is a problem, which takes nothing else with it.
pub(super) fn keep(db: &Db, network: &NetworkId, met: &[Met]) -> Result<(usize, Vec<Problem>)> {
    let (mut new, mut problems) = (0, Vec::new());
    for some in met.chunks(AT_ONCE) {
        let (more, found) = db.write_now(|conn| keep_some(conn, network, some))?;
        new += more;
        problems.extend(found);
    }
    Ok((new, problems))
}

fn keep_some(conn: &mut DbConnection, network: &NetworkId, met: &[Met]) -> Result<(usize, Vec<Problem>)> {
    let mut numbers: Vec<&str> =
        met.iter().flat_map(|one| one.partners.iter().chain([&one.number])).map(String::as_str).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let keys = organisations::actions::keys_brought_by(conn, network, &numbers)?;
    let (mut pairs, mut problems) = (Vec::new(), Vec::new());
    for one in met {
        let Some(own) = keys.get(&one.number) else { continue };
        for number in &one.partners {
            match keys.get(number) {
                Some(partner) => pairs.push((own.clone(), partner.clone())),
                None => problems.push(Problem::new(
                    one.line,
                    "known_partners",
                    number,
                    "no organisation of the network has this number; the pair was left out",
                )),
            }
        }
    }
    Ok((matching::actions::know(conn, &pairs, network)?, problems))
}
