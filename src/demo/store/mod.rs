//! Rows of the whole world, written in batches. The demo is the one place that fills the tables of all features at once: an empty
//! database has nobody whose rights could be asked, and thirty thousand single inserts would take a minute.

mod companies;
mod desks;
mod people;
mod profiles;

pub(super) use companies::{CodeRow, CountryRow, LanguageRow, MandateRow, OrganisationRow, ReferenceRow};
pub(super) use desks::{AuditRow, CaseRow, InvitationRow, JoinRow, LetterRow, SearchRow, TaskRow};
pub(super) use people::{AccountRow, MemberRow, MembershipRow, NetworkRow};
pub(super) use profiles::{
    OpportunityCodeRow, OpportunityRow, OpportunityTextRow, ProfileRow, ProfileTextRow,
};

use diesel::prelude::*;

use crate::db::DbConnection;
use crate::db::schema::{self, accounts, networks, organisations, settings};
use crate::error::Result;
use crate::on_each_database;

/// Where the mark stands in the table of settings.
const MARK: &str = "demo";
/// Rows of one statement; with thirty columns below SQLite's limit of 32 766 values.
const BATCH: usize = 400;

/// All rows, by table, in an order in which what is pointed at comes first.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) accounts: Vec<AccountRow>,
    pub(super) networks: Vec<NetworkRow>,
    pub(super) members: Vec<MemberRow>,
    pub(super) organisations: Vec<OrganisationRow>,
    pub(super) codes: Vec<CodeRow>,
    pub(super) languages: Vec<LanguageRow>,
    pub(super) countries: Vec<CountryRow>,
    pub(super) references: Vec<ReferenceRow>,
    pub(super) memberships: Vec<MembershipRow>,
    pub(super) mandates: Vec<MandateRow>,
    pub(super) profiles: Vec<ProfileRow>,
    pub(super) profile_texts: Vec<ProfileTextRow>,
    pub(super) opportunities: Vec<OpportunityRow>,
    pub(super) opportunity_texts: Vec<OpportunityTextRow>,
    pub(super) opportunity_codes: Vec<OpportunityCodeRow>,
    pub(super) invitations: Vec<InvitationRow>,
    pub(super) joins: Vec<JoinRow>,
    pub(super) cases: Vec<CaseRow>,
    pub(super) tasks: Vec<TaskRow>,
    pub(super) letters: Vec<LetterRow>,
    pub(super) searches: Vec<SearchRow>,
    pub(super) history: Vec<AuditRow>,
}

macro_rules! write_all {
    ($conn:ident, $($table:ident <- $rows:expr),+ $(,)?) => {
        $(for batch in $rows.chunks(BATCH) {
            on_each_database!($conn, |c| diesel::insert_into(schema::$table::table).values(batch).execute(c))?;
        })+
    };
}

/// Writes everything and marks the database as a demo.
pub(super) fn write(conn: &mut DbConnection, rows: &Rows, mark: &str) -> Result<()> {
    write_all!(conn,
        accounts <- rows.accounts,
        networks <- rows.networks,
        network_members <- rows.members,
        organisations <- rows.organisations,
        organisation_codes <- rows.codes,
        organisation_languages <- rows.languages,
        organisation_countries <- rows.countries,
        delivered_references <- rows.references,
        memberships <- rows.memberships,
        mandates <- rows.mandates,
        profiles <- rows.profiles,
        profile_texts <- rows.profile_texts,
        opportunities <- rows.opportunities,
        opportunity_texts <- rows.opportunity_texts,
        opportunity_codes <- rows.opportunity_codes,
        invitations <- rows.invitations,
        join_requests <- rows.joins,
        duplicate_cases <- rows.cases,
        tasks <- rows.tasks,
        outbox <- rows.letters,
        saved_searches <- rows.searches,
        audit_entries <- rows.history,
    );
    let row = (settings::name.eq(MARK), settings::value.eq(mark));
    diesel::insert_into(settings::table).values(row).execute(conn)?;
    Ok(())
}

/// The mark of a demo database; `None` for any other one.
pub(super) fn mark(conn: &mut DbConnection) -> Result<Option<String>> {
    Ok(settings::table.find(MARK).select(settings::value).first(conn).optional()?)
}

/// Whether nobody and nothing is in the database yet.
pub(super) fn is_empty(conn: &mut DbConnection) -> Result<bool> {
    let people: i64 = accounts::table.count().get_result(conn)?;
    let companies: i64 = organisations::table.count().get_result(conn)?;
    let supporters: i64 = networks::table.count().get_result(conn)?;
    Ok(people + companies + supporters == 0)
}

/// The public addresses of the profiles that others read, with whose they are.
#[cfg(test)]
pub(super) fn published(
    conn: &mut DbConnection,
    today: chrono::NaiveDate,
) -> Result<Vec<(String, crate::accounts::OrganisationId)>> {
    use crate::db::schema::profiles;
    Ok(profiles::table
        .filter(profiles::published_at.is_not_null())
        .filter(profiles::valid_until.ge(today))
        .select((profiles::id, profiles::organisation_id))
        .load(conn)?)
}
