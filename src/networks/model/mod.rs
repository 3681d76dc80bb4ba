//! The nouns of the room; pure.

mod client;
mod network;

pub use client::{Client, ClientFilter, ClientInput, ClientState, Waiting};
pub use network::{Network, NetworkInput, NetworkKind, NetworkMember, NetworkMemberId};
