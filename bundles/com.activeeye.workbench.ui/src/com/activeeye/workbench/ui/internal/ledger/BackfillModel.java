package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.ByteSize;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.backfill.Backfill;
import com.activeeye.workbench.operations.Backfilling;
import com.activeeye.workbench.operations.Workbench;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the backfill wizard is asked for, and lists. */
final class BackfillModel {
    private static final Texts TEXTS = Texts.beside(BackfillModel.class);

    private final Backfilling backfilling;
    private final List<ConnectorCredential> credentials;
    private final Set<AccountId> accounts = new HashSet<>();
    private int credential;
    private boolean skipped;
    private final LocalDate today;
    private String from;
    private String to;

    BackfillModel(Workbench workbench, LocalDate today) {
        backfilling = workbench.backfilling();
        credentials = workbench.catalog().credentials().all();
        this.today = today;
        from = today.minusDays(6).toString();
        to = today.toString();
        chooseAll();
    }

    /** All credentials, of whose buckets one is chosen. */
    List<ConnectorCredential> credentials() {
        return credentials;
    }

    int credential() {
        return credential;
    }

    /** Chooses a credential, and with it all accounts that can be had from its bucket. */
    void credential(int index) {
        credential = index;
        chooseAll();
    }

    private void chooseAll() {
        accounts.clear();
        candidates().forEach(connector -> accounts.add(connector.account()));
    }

    /** The service connectors whose log files can be had. */
    List<ServiceConnector> candidates() {
        return credentials.isEmpty() ? List.of() : backfilling.candidates(credentials.get(credential));
    }

    boolean isChosen(ServiceConnector connector) {
        return accounts.contains(connector.account());
    }

    void choose(ServiceConnector connector, boolean on) {
        if (on) {
            accounts.add(connector.account());
        } else {
            accounts.remove(connector.account());
        }
    }

    /** The first day as it was typed, YYYY-MM-DD. */
    String from() {
        return from;
    }

    /** The last day as it was typed. */
    String to() {
        return to;
    }

    void from(String day) {
        from = day;
    }

    void to(String day) {
        to = day;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    boolean isSkipped() {
        return skipped;
    }

    /** Whether to bring what was left out at the time, instead of what some days have. */
    void skipped(boolean value) {
        skipped = value;
    }

    /** What keeps the backfill from being listed; empty when nothing does. */
    String problem() {
        if (credentials.isEmpty()) {
            return TEXTS.get("wizard.no_credential");
        }
        if (candidates().isEmpty()) {
            return TEXTS.get("wizard.no_connector");
        }
        return skipped ? "" : problemOfDays();
    }

    private String problemOfDays() {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        if (first.isEmpty() || last.isEmpty()) {
            return TEXTS.get("wizard.day", today.toString());
        }
        if (last.get().isBefore(first.get())) {
            return TEXTS.get("wizard.order");
        }
        return accounts.isEmpty() ? TEXTS.get("wizard.no_account") : "";
    }

    /** Lists what there is to fetch, when there is no {@link #problem}; not on the UI thread. */
    Backfill plan(Progress progress) {
        ConnectorCredential chosen = credentials.get(credential);
        return skipped ? backfilling.planSkipped(chosen, progress)
                : backfilling.plan(chosen, LocalDate.parse(from.strip()), LocalDate.parse(to.strip()),
                        Set.copyOf(accounts), progress);
    }

    /** What a plan comes to, in words. */
    static String words(Backfill plan) {
        return TEXTS.get("wizard.plan", plan.files(), ByteSize.of(plan.bytes()), plan.known(), plan.from(), plan.to(),
                plan.bucket());
    }
}
