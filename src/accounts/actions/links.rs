//! Mailed links: a random token whose hash is kept, for one purpose, good once and not for long.

use chrono::Duration;

use super::super::model::{AccountId, Email, LinkPurpose};
use super::super::proof::Proved;
use super::super::store::{self, links};
use super::sign_in::note;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::messages::{self, Mail};
use crate::web::cookies::{random_token, token_hash};
use crate::web::i18n::Lang;

pub(in crate::accounts) use links::OpenLink;

/// As many links of a purpose are mailed for one account within an hour; who asks for more gets the same answer, and no mail. By
/// purpose: a stranger who asks for sign-in links must not keep the owner from a new password.
const MOST_AN_HOUR: i64 = 6;

impl LinkPurpose {
    /// How long its links are good.
    fn life(self) -> Duration {
        match self {
            Self::Confirm => Duration::days(3),
            Self::SignIn => Duration::minutes(15),
            Self::Reset => Duration::hours(1),
            Self::ChangeEmail => Duration::days(1),
        }
    }

    /// Where its links lead.
    fn path(self) -> &'static str {
        match self {
            Self::Confirm => "/confirm",
            Self::SignIn => "/sign-in",
            Self::Reset => "/password",
            Self::ChangeEmail => "/confirm-email",
        }
    }

    fn subject(self) -> &'static str {
        match self {
            Self::Confirm => "mail-confirm-subject",
            Self::SignIn => "mail-sign-in-subject",
            Self::Reset => "mail-reset-subject",
            Self::ChangeEmail => "mail-change-email-subject",
        }
    }

    fn paragraphs(self) -> [&'static str; 2] {
        match self {
            Self::Confirm => ["mail-confirm-why", "mail-confirm-not-you"],
            Self::SignIn => ["mail-sign-in-why", "mail-sign-in-not-you"],
            Self::Reset => ["mail-reset-why", "mail-reset-not-you"],
            Self::ChangeEmail => ["mail-change-email-why", "mail-change-email-not-you"],
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Confirm => "mail-confirm-link",
            Self::SignIn => "mail-sign-in-link",
            Self::Reset => "mail-reset-link",
            Self::ChangeEmail => "mail-change-email-link",
        }
    }
}

/// What goes into a link's row besides its purpose.
#[derive(Default)]
pub(super) struct Inside<'a> {
    pub(super) new_email: Option<&'a Email>,
    pub(super) password_hash: Option<&'a str>,
}

/// Mails a link to an address, unless too many were mailed for the account. `site` is the public address of the service.
pub(super) fn mail(
    conn: &mut DbConnection,
    site: &str,
    account: &AccountId,
    purpose: LinkPurpose,
    to: (&Email, Lang),
    inside: &Inside<'_>,
    now: Instant,
) -> Result<()> {
    if links::count_since(conn, account, purpose, now.plus(-Duration::hours(1)))? >= MOST_AN_HOUR {
        return store::note_unknown(conn, now);
    }
    let token = random_token();
    let link = links::NewLink {
        token_hash: &token_hash(&token),
        account,
        purpose,
        new_email: inside.new_email,
        password_hash: inside.password_hash,
        expires_at: now.plus(purpose.life()),
    };
    links::insert(conn, &link, now)?;
    let (email, lang) = to;
    let mail = Mail {
        to: email.to_string(),
        lang,
        subject: Message::new(purpose.subject()),
        paragraphs: purpose.paragraphs().map(Message::new).to_vec(),
        link: Some((Message::new(purpose.label()), format!("{site}{}/{token}", purpose.path()))),
    };
    messages::queue(conn, &mail, &format!("link:{}", link.token_hash), now)
}

/// Mails a link for signing in or for a new password, if an account has the address. Who asks learns nothing either way.
pub(in crate::accounts) fn ask(
    conn: &mut DbConnection,
    site: &str,
    email: Option<Email>,
    purpose: LinkPurpose,
    now: Instant,
) -> Result<()> {
    let person = match &email {
        Some(email) => store::person::person_by_email(conn, email)?,
        None => None,
    };
    let Some(person) = person.filter(|person| person.disabled_at.is_none()) else {
        return store::note_unknown(conn, now);
    };
    // A new link voids the former ones of its kind.
    links::void(conn, &person.id, &[purpose], now)?;
    let lang = Lang::parse(&person.language).unwrap_or_default();
    mail(conn, site, &person.id, purpose, (&person.email, lang), &Inside::default(), now)
}

/// The link behind a token, while it is good.
///
/// # Errors
/// [`Error::Gone`] for one that was used, has ended or never was.
pub(in crate::accounts) fn look(
    conn: &mut DbConnection,
    token: &str,
    purpose: LinkPurpose,
    now: Instant,
) -> Result<OpenLink> {
    let open = links::open(conn, &token_hash(token), purpose, now)?;
    open.ok_or_else(|| Error::Gone(Message::new("error-link-ended")))
}

/// Uses a link up: of two who press at once one wins.
///
/// # Errors
/// As [`look`].
pub(super) fn press(
    conn: &mut DbConnection,
    token: &str,
    purpose: LinkPurpose,
    now: Instant,
) -> Result<OpenLink> {
    let link = look(conn, token, purpose, now)?;
    if links::use_up(conn, &link.id, now)? {
        Ok(link)
    } else {
        Err(Error::Gone(Message::new("error-link-ended")))
    }
}

/// Signs in by a mailed link. Who reads the mail owns the address, so a waiting account is confirmed by it too.
///
/// # Errors
/// As [`look`].
pub(in crate::accounts) fn sign_in(conn: &mut DbConnection, token: &str, now: Instant) -> Result<Proved> {
    let link = press(conn, token, LinkPurpose::SignIn, now)?;
    confirm_if_waiting(conn, &link, None, now)?;
    Ok(Proved::by_link(link.account))
}

/// Confirms a waiting account, with the password that the link brings along.
pub(super) fn confirm_if_waiting(
    conn: &mut DbConnection,
    link: &OpenLink,
    password_hash: Option<&str>,
    now: Instant,
) -> Result<()> {
    if link.confirmed_at.is_some() {
        return Ok(());
    }
    store::person::confirm(conn, &link.account, password_hash, now)?;
    links::void(conn, &link.account, &[LinkPurpose::Confirm], now)?;
    note(conn, Some(&link.account), "account.confirmed", &link.account, "", now)
}

/// Tells the owner by mail what was done with the account; nothing to press.
pub(super) fn tell(
    conn: &mut DbConnection,
    to: (&Email, Lang),
    subject: &'static str,
    paragraphs: &[Message],
    dedup_key: &str,
    now: Instant,
) -> Result<()> {
    let (email, lang) = to;
    let mail = Mail {
        to: email.to_string(),
        lang,
        subject: Message::new(subject),
        paragraphs: paragraphs.to_vec(),
        link: None,
    };
    messages::queue(conn, &mail, dedup_key, now)
}
