//! The people behind an organisation, as far as texts are checked for their names and mails go to them.

use diesel::prelude::*;

use crate::accounts::{AccountId, OrganisationId, OrganisationRole};
use crate::db::DbConnection;
use crate::db::schema::{accounts, mandates, memberships};
use crate::error::Result;
use crate::web::i18n::Lang;

/// Whom a mail goes to, and in which language.
#[derive(Debug, Clone)]
pub(in crate::profiles) struct Owner {
    pub(in crate::profiles) account: AccountId,
    pub(in crate::profiles) email: String,
    pub(in crate::profiles) lang: Lang,
}

fn recipient((account, email, language): (AccountId, String, String)) -> Owner {
    Owner { account, email, lang: Lang::parse(&language).unwrap_or_default() }
}

/// The owners with an address that they have confirmed.
pub(in crate::profiles) fn owners(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
) -> Result<Vec<Owner>> {
    let rows = memberships::table
        .inner_join(accounts::table)
        .filter(memberships::organisation_id.eq(organisation))
        .filter(memberships::role.eq(OrganisationRole::Owner))
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::confirmed_at.is_not_null())
        .order(accounts::id)
        .select((accounts::id, accounts::email, accounts::language))
        .load(conn)?;
    Ok(rows.into_iter().map(recipient).collect())
}

/// The adviser who looks after the organisation, where it has no people of its own.
pub(in crate::profiles) fn responsible_adviser(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
) -> Result<Option<Owner>> {
    let row = mandates::table
        .inner_join(accounts::table.on(mandates::adviser_id.eq(accounts::id.nullable())))
        .filter(mandates::organisation_id.eq(organisation))
        .filter(mandates::ended_at.is_null())
        .filter(accounts::disabled_at.is_null())
        .order(mandates::since)
        .select((accounts::id, accounts::email, accounts::language))
        .first(conn)
        .optional()?;
    Ok(row.map(recipient))
}

pub(in crate::profiles) fn names_of_people(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
) -> Result<Vec<String>> {
    Ok(memberships::table
        .inner_join(accounts::table)
        .filter(memberships::organisation_id.eq(organisation))
        .select(accounts::name)
        .load(conn)?)
}
