//! JSON into the shape that is asked for. What does not fit is named, all of it: serde itself stops at the first field.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::error::{Error, FieldError, Message, Result};

const MOST_MENDED: usize = 50;

/// Reads a body.
///
/// # Errors
/// [`Error::Malformed`] when it is no JSON; [`Error::Invalid`] with every field that is missing, unknown, or of another kind.
pub(super) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    let broken = |error: serde_json::Error| {
        let place = Message::new("error-broken-json");
        Error::Malformed(place.with("line", error.line()).with("column", error.column()))
    };
    match serde_json::from_slice(bytes) {
        Ok(value) => Ok(value),
        Err(error) if error.is_data() => {
            let wrong = wrong_fields::<T>(serde_json::from_slice(bytes).map_err(broken)?);
            // A field that is there twice: one of the two was lost on the way.
            if wrong.is_empty() { Err(broken(error)) } else { Err(Error::Invalid(wrong)) }
        }
        Err(error) => Err(broken(error)),
    }
}

/// Names a wrong field, mends it, and looks for the next one.
fn wrong_fields<T: DeserializeOwned>(mut body: Value) -> Vec<FieldError> {
    let mut wrong: Vec<FieldError> = Vec::new();
    for _ in 0..MOST_MENDED {
        let Some(next) = stumble::<T>(&body) else { break };
        let mended = mend::<T>(&mut body, &next.field);
        // What was mended may be stumbled over again, and what is inside of it.
        let inside = |rest: &str| rest.is_empty() || rest.starts_with('.');
        if !wrong.iter().any(|known| next.field.strip_prefix(&known.field).is_some_and(inside)) {
            wrong.push(next);
        }
        if !mended {
            break;
        }
    }
    wrong
}

/// The first field over which serde stumbles.
fn stumble<T: DeserializeOwned>(body: &Value) -> Option<FieldError> {
    let error = serde_path_to_error::deserialize::<_, T>(body).err()?;
    let path = error.path().to_string().replace('[', ".").replace(']', "");
    Some(named(&path, &error.inner().to_string()))
}

/// Leaves the field out; where that does not do, puts the first empty value there that does.
fn mend<T: DeserializeOwned>(body: &mut Value, field: &str) -> bool {
    let (parent, name) = field.rsplit_once('.').unwrap_or(("", field));
    let pointer = if parent.is_empty() { String::new() } else { format!("/{}", parent.replace('.', "/")) };
    let passes = |body: &Value| stumble::<T>(body).is_none_or(|next| next.field != field);
    if let Some(Value::Object(fields)) = body.pointer_mut(&pointer)
        && fields.remove(name).is_some()
        && passes(body)
    {
        return true;
    }
    let nothing = json!("00000000-0000-0000-0000-000000000000");
    [json!(""), json!(0), json!(false), json!([]), json!({}), nothing].into_iter().any(|empty| {
        match body.pointer_mut(&pointer) {
            Some(Value::Object(fields)) => {
                fields.insert(name.to_owned(), empty);
            }
            Some(Value::Array(items)) => {
                if let Some(item) = name.parse().ok().and_then(|at: usize| items.get_mut(at)) {
                    *item = empty;
                }
            }
            _ => return false,
        }
        passes(body)
    })
}

/// Names the field that serde stumbled over; serde tells unknown and missing ones in its sentence only.
pub(super) fn named(path: &str, words: &str) -> FieldError {
    let named = words.split('`').nth(1).unwrap_or_default();
    let inside = if path == "." { named.to_owned() } else { format!("{path}.{named}") };
    if words.starts_with("unknown field") {
        // The path already ends in the unknown name.
        let field = if path.ends_with(named) { path.to_owned() } else { inside };
        return FieldError { field, message: "error-field-unknown".into() };
    }
    if words.starts_with("missing field") {
        return FieldError { field: inside, message: "error-field-missing".into() };
    }
    let reason = words.split(" at line ").next().unwrap_or(words);
    FieldError { field: path.to_owned(), message: Message::new("error-field-type").with("reason", reason) }
}

#[cfg(test)]
mod tests;
