package com.activeeye.workbench.sandbox.internal.sns;

/**
 * An attribute of a published message.
 *
 * @param type String, String.Array, Number or Binary
 * @param value its text; Base64 when binary
 */
record MessageAttribute(String type, String value) {
}
