package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.aws.notification.NotificationState;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.operations.Notifications;
import com.activeeye.workbench.operations.ShowPod;
import com.activeeye.workbench.operations.Workbench;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks once along the path from the queue to the first stored event. Blocks; not on the UI thread. */
final class FirstEvent {
    private final Workbench workbench;
    private final OnboardModel model;
    private final VerifyModel before;

    /**
     * A look.
     *
     * @param workbench what is looked at
     * @param model what was onboarded
     * @param before what an earlier look has found: what was proven is not asked again
     */
    FirstEvent(Workbench workbench, OnboardModel model, VerifyModel before) {
        this.workbench = workbench;
        this.model = model;
        this.before = before;
    }

    VerifyModel look(Progress progress) {
        String queue = before.queue().equals(VerifyModel.PROVEN) ? VerifyModel.PROVEN
                : proven(() -> new ShowPod(workbench).run(progress).queue().exists());
        String wired = before.notification().equals(VerifyModel.PROVEN) ? VerifyModel.PROVEN
                : proven(() -> Notifications.of(workbench, model.credential().orElseThrow()).observe(progress)
                        .isAsWanted());
        EventReader reader = workbench.events().reader();
        return new VerifyModel(queue, wired, file(reader), event(reader), skipped());
    }

    private static String proven(Supplier<Boolean> look) {
        try {
            return look.get() ? VerifyModel.PROVEN : "";
        } catch (WorkbenchException fault) {
            return fault.advice();
        }
    }

    private Optional<String> file(EventReader reader) {
        Map<String, LedgerEntry> latest = reader.latestFilePerAccount();
        return model.accounts().stream().map(AccountId::digits).filter(latest::containsKey)
                .map(account -> latest.get(account).file().key()).findFirst();
    }

    private Optional<StoredEvent> event(EventReader reader) {
        return model.accounts().stream().flatMap(account -> reader.query(EventQuery.all()
                .withAccount(account.digits()).limit(1)).stream()).findFirst();
    }

    private String skipped() {
        return workbench.ingestion().status().connectors().stream()
                .filter(connector -> model.accounts().contains(connector.account()) && !connector.error().isEmpty())
                .map(connector -> connector.error()).findFirst().orElse("");
    }
}
