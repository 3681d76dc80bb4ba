//! A database: one table of postings, one of organisations, and a weighted sum in SQL. It knows fields, words, country, size
//! and trust in one direction; what else the engine measures (curves, demand and supply pair by pair, what candidates want) is
//! left out in its favour.

use std::collections::BTreeMap;
use std::io::Write;

use kontor::matching::engine::Facts;
use postgres::{Client, NoTls, Statement};

use crate::tantivy_peer::{all_fields, all_words};

pub struct Peer {
    client: Client,
    search: Statement,
    frequency: BTreeMap<String, f32>,
    population: f32,
}

const TABLES: &str = "
    drop schema if exists peers cascade; create schema peers; set search_path to peers; set jit to off;
    set max_parallel_workers_per_gather to 0;
    create table organisation (id int primary key, country text, size int, trust real);
    create table posting (feature text, organisation int, impact real);";

const SEARCH: &str = "
    with sums as (
        select organisation, sum(weight * impact) as sum
        from unnest($1::text[], $2::real[]) as wanted (feature, weight) join posting using (feature)
        group by organisation)
    select id, coalesce(sum, 0) + 1.0 * (country = any($3::text[]))::int + 0.5 * (size = $4)::int + 0.6 * trust as total
    from organisation left join sums on organisation = id
    where country <> $5 order by total desc, id limit 20";

impl Peer {
    pub fn new(url: &str, facts: &[Facts]) -> Result<Self, Box<dyn std::error::Error>> {
        let mut client = Client::connect(url, NoTls)?;
        client.batch_execute(TABLES)?;
        let mut rows = client.copy_in("copy organisation from stdin")?;
        for (at, one) in facts.iter().enumerate() {
            let size = one.size.map_or(-1, |size| size as i32);
            writeln!(rows, "{at}\t{}\t{size}\t{}", one.country, one.trust.completeness.unwrap_or_default())?;
        }
        rows.finish()?;
        let mut frequency = BTreeMap::<String, f32>::new();
        let mut rows = client.copy_in("copy posting from stdin")?;
        for (at, one) in facts.iter().enumerate() {
            for (feature, times) in counted(one) {
                writeln!(rows, "{feature}\t{at}\t{}", times / (times + 1.2))?;
                *frequency.entry(feature).or_default() += 1.0;
            }
        }
        rows.finish()?;
        client.batch_execute("create index on posting (feature) include (organisation, impact);")?;
        client.batch_execute("vacuum analyze organisation")?;
        client.batch_execute("vacuum analyze posting")?;
        let search = client.prepare(SEARCH)?;
        Ok(Self { client, search, frequency, population: facts.len() as f32 })
    }

    pub fn search(&mut self, seeker: &Facts) -> Result<Vec<i32>, postgres::Error> {
        let rarity = |feature: &str| {
            (self.population / self.frequency.get(feature).copied().unwrap_or(1.0)).ln() * 0.05
        };
        let (features, weights): (Vec<String>, Vec<f32>) = counted(seeker)
            .into_iter()
            .map(|(feature, times)| {
                let weight = rarity(&feature) * times.ln_1p();
                (feature, weight)
            })
            .unzip();
        let countries: Vec<&str> = seeker.countries.iter().map(|one| one.country.as_str()).collect();
        let size = seeker.size.map_or(-1, |size| size as i32);
        let found =
            self.client.query(&self.search, &[&features, &weights, &countries, &size, &seeker.country])?;
        Ok(found.iter().map(|row| row.get(0)).collect())
    }
}

/// How often each word and field occurs.
fn counted(facts: &Facts) -> BTreeMap<String, f32> {
    let mut counted = BTreeMap::new();
    let words = all_words(facts);
    let features = words.split_whitespace().map(str::to_owned).chain(all_fields(facts));
    features.for_each(|feature| *counted.entry(feature).or_default() += 1.0);
    counted
}
