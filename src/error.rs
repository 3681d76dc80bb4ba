//! Everything that can go wrong, in the product's words. Only `web/problem.rs` knows what HTTP calls it.

use std::error::Error as StdError;

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A sentence of the message catalogue with its values: translated where it meets the reader, never before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Key in `i18n/<language>/*.ftl`.
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Message {
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }
    /// Adds a value that the sentence names as `{ $name }`.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

impl From<&'static str> for Message {
    fn from(key: &'static str) -> Self {
        Self::new(key)
    }
}

/// What is wrong with one field of a form or of a JSON body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name as sent; nested ones by dots and numbers, like `references.0.year`.
    pub field: String,
    pub message: Message,
}

/// Why a request was not carried out. Nothing was changed, unless the variant says otherwise.
#[derive(Debug)]
pub enum Error {
    /// Not there, or nothing that the caller may know of: the two are never told apart.
    NotFound,
    /// It was public once and has ended.
    Gone(Message),
    /// The request is not understood as a whole.
    Malformed(Message),
    /// Fields to mend; all of them at once.
    Invalid(Vec<FieldError>),
    /// The thing is not in a state that allows this.
    Conflict(Message),
    /// Changed by somebody else since the caller read it.
    Stale,
    /// A change must say which version it changes.
    VersionMissing,
    /// Nobody is signed in, or the token is not valid (any more).
    Unauthenticated,
    /// Address and password do not belong together, or the account may not be used (yet): never told apart.
    SignInRefused,
    /// Known and signed in, but not in that role.
    Forbidden(Message),
    /// The request came from another site's page.
    CrossSite,
    TooLarge,
    /// Address and headers are longer than anybody needs.
    HeadTooLarge,
    UnsupportedMediaType(Message),
    /// The method does not exist on this address.
    MethodNotAllowed,
    /// Asked too often; seconds until it is worth trying again.
    TooMany {
        retry_after: u64,
    },
    /// Too much to do right now; try again in a moment.
    Busy,
    /// The disk is full: reads go on, writes do not.
    StorageFull,
    /// The sender took too long to send its request.
    TooSlow,
    /// A defect of ours or of what we rest on. The reader gets a reference, the log gets the cause.
    Internal(Box<dyn StdError + Send + Sync>),
}

impl Error {
    /// A single field to mend.
    pub fn field(field: impl Into<String>, message: impl Into<Message>) -> Self {
        Self::Invalid(vec![FieldError { field: field.into(), message: message.into() }])
    }
    pub fn conflict(message: impl Into<Message>) -> Self {
        Self::Conflict(message.into())
    }
    pub fn forbidden(message: impl Into<Message>) -> Self {
        Self::Forbidden(message.into())
    }
    pub fn internal(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::Internal(cause.into())
    }

    /// The sentence for the reader.
    pub fn message(&self) -> Message {
        match self {
            Self::Gone(message)
            | Self::Malformed(message)
            | Self::Conflict(message)
            | Self::Forbidden(message)
            | Self::UnsupportedMediaType(message) => message.clone(),
            Self::NotFound => "error-not-found".into(),
            Self::Invalid(_) => "error-invalid".into(),
            Self::Stale => "error-stale".into(),
            Self::VersionMissing => "error-version-missing".into(),
            Self::Unauthenticated => "error-unauthenticated".into(),
            Self::SignInRefused => "error-sign-in-refused".into(),
            Self::CrossSite => "error-cross-site".into(),
            Self::TooLarge => "error-too-large".into(),
            Self::HeadTooLarge => "error-head-too-large".into(),
            Self::MethodNotAllowed => "error-method-not-allowed".into(),
            Self::TooMany { retry_after } => Message::new("error-too-many").with("seconds", retry_after),
            Self::Busy => "error-busy".into(),
            Self::StorageFull => "error-storage-full".into(),
            Self::TooSlow => "error-too-slow".into(),
            Self::Internal(_) => "error-internal".into(),
        }
    }

    /// The word for programs: the message's key without its prefix.
    pub fn code(&self) -> String {
        let key = self.message().key;
        key.strip_prefix("error-").unwrap_or(key).replace('-', "_")
    }

    /// The whole chain of causes, for the log.
    pub fn chain(&self) -> String {
        let Self::Internal(cause) = self else { return self.to_string() };
        let mut text = cause.to_string();
        let mut next = cause.source();
        while let Some(cause) = next {
            text.push_str(": ");
            text.push_str(&cause.to_string());
            next = cause.source();
        }
        text
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Internal(cause) => write!(f, "internal error: {cause}"),
            Self::Invalid(errors) => {
                f.write_str("invalid:")?;
                errors.iter().try_for_each(|error| write!(f, " {} ({})", error.field, error.message.key))
            }
            other => f.write_str(&other.code()),
        }
    }
}

impl StdError for Error {}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        use diesel::result::{DatabaseErrorKind as Kind, Error as Diesel};
        match &error {
            Diesel::NotFound => Self::NotFound,
            Diesel::DatabaseError(
                Kind::SerializationFailure | Kind::ClosedConnection | Kind::UnableToSendCommand,
                _,
            ) => Self::Busy,
            Diesel::DatabaseError(_, info) if is_busy(info.message()) => Self::Busy,
            Diesel::DatabaseError(_, info) if is_full(info.message()) => Self::StorageFull,
            // The connection went in the middle of a transaction, which is thereby undone.
            Diesel::BrokenTransactionManager => Self::Busy,
            _ => match error {
                Diesel::RollbackErrorOnCommit { commit_error, .. } => (*commit_error).into(),
                other => Self::internal(other),
            },
        }
    }
}

/// Diesel has no kinds for these; the words are SQLite's and PostgreSQL's own (the database is opened in the C locale).
fn is_busy(message: &str) -> bool {
    [
        "database is locked",
        "database table is locked",
        "deadlock detected",
        "lock timeout",
        "statement timeout",
        "server closed the connection",
        "terminating connection",
        "the database system is",
        "could not connect",
    ]
    .iter()
    .any(|words| message.contains(words))
}

fn is_full(message: &str) -> bool {
    ["database or disk is full", "No space left on device", "disk I/O error"]
        .iter()
        .any(|words| message.contains(words))
}

/// Says what a violated uniqueness means where it happens: `store::insert(…).on_duplicate(|| Error::conflict("…"))`.
pub trait OnDuplicate<T> {
    fn on_duplicate(self, refusal: impl FnOnce() -> Error) -> Result<T>;
}

impl<T> OnDuplicate<T> for diesel::QueryResult<T> {
    fn on_duplicate(self, refusal: impl FnOnce() -> Error) -> Result<T> {
        use diesel::result::{DatabaseErrorKind, Error as Diesel};
        self.map_err(|error| match error {
            Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => refusal(),
            other => other.into(),
        })
    }
}

/// Collects every field error of an input, then refuses once. `let name = fields.take("name", Name::parse(&input.name));`
#[derive(Debug, Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    pub fn new() -> Self {
        Self::default()
    }
    /// Keeps the value, or notes what is wrong with the field.
    pub fn take<T>(&mut self, field: &str, parsed: std::result::Result<T, Message>) -> Option<T> {
        parsed.map_err(|message| self.refuse(field, message)).ok()
    }
    pub fn refuse(&mut self, field: impl Into<String>, message: impl Into<Message>) {
        self.0.push(FieldError { field: field.into(), message: message.into() });
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// # Errors
    /// [`Error::Invalid`] when any field was refused.
    pub fn finish(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid(self.0)) }
    }
}
