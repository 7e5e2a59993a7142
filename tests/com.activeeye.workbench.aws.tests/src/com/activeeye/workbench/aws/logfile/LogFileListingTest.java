package com.activeeye.workbench.aws.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.aws.WithAwsWorld;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** Log files are found in every layout that trails write, and only those of the days and accounts that are asked for. */
class LogFileListingTest extends WithAwsWorld {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 1);
    private static final String ONE = "111122223333";
    private static final String TWO = "444455556666";

    private ConnectorCredential credential;

    @BeforeEach
    void start() {
        credential = world.withBucket(world.credential("my-logs", "eu-west-1"));
    }

    private String put(String prefix, String account, String day) {
        String key = prefix + "AWSLogs/" + account + "/CloudTrail/eu-west-1/" + day + "/x.json.gz";
        world.operator().s3("eu-west-1").putObject(request -> request.bucket("my-logs").key(key),
                RequestBody.fromString("12345"));
        return key;
    }

    private List<ListedLogFile> list(String... accounts) {
        List<ListedLogFile> found = new ArrayList<>();
        new LogFileListing(world.operator(), credential).list(FIRST, LAST, Set.of(accounts), found::add, Progress.NONE);
        return found;
    }

    @Test
    void findsTheDaysOfTheAccountsInEveryLayout() {
        put("", ONE, "2026/02/26");
        String first = put("", ONE, "2026/02/27");
        String last = put("", ONE, "2026/03/01");
        put("", ONE, "2026/03/02");
        put("", TWO, "2026/02/28");
        String prefixed = put("some/prefix/", ONE, "2026/02/28");
        String organisation = put("o-abcdefghij/", "o-abcdefghij/" + ONE, "2026/02/28");
        assertThat(list(ONE)).extracting(ListedLogFile::key)
                .containsExactlyInAnyOrder(first, last, prefixed, organisation);
        assertThat(list(ONE).getFirst().bytes()).isEqualTo(5);
        assertThat(list(ONE).getFirst().etag()).matches("[0-9a-f]{32}");
        assertThat(list(ONE, TWO)).hasSize(5);
    }

    @Test
    void tellsWhatKeepsItFromListing() {
        assertThatThrownBy(() -> list(ONE)).isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.NOT_FOUND)).hasMessageContaining("AWSLogs/");
        world.sandbox().faults().denyResource("arn:aws:s3:::my-logs");
        assertThatThrownBy(() -> list(ONE)).isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.DENIED));
    }
}
