package com.activeeye.workbench.core.fault;

/** What sort of failure a {@link WorkbenchException} tells of, for those who react to it rather than show it. */
public enum FaultKind {
    /** What was typed or passed breaks a rule. */
    INVALID_INPUT,
    /** A name, account or bucket is recorded already. */
    ALREADY_EXISTS,
    /** What was asked for is not there. */
    NOT_FOUND,
    /** It is there, and in a state in which the request cannot be carried out. */
    WRONG_STATE,
    /** Another process has the workspace. */
    IN_USE,
    /** The disk is full or cannot be written. */
    DISK,
    /** A file is not what it should be. */
    CORRUPT,
    /** AWS asks to slow down. */
    THROTTLED,
    /** A policy forbids it. */
    DENIED,
    /** The login or its session has expired, or there is none. */
    EXPIRED_LOGIN,
    /** No answer from the network. */
    OFFLINE,
    /** The user cancelled. */
    CANCELLED,
    /** Something that nobody foresaw; the log has the details. */
    UNEXPECTED
}
