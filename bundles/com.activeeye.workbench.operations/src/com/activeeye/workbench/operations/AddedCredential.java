package com.activeeye.workbench.operations;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.util.List;

/**
 * What came of adding a credential.
 *
 * @param credential as recorded
 * @param notes what the user has to know of it: what could not be made or checked yet, and doubts about the bucket
 */
public record AddedCredential(ConnectorCredential credential, List<String> notes) {
}
