package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.AccountLimit;
import java.util.List;

/** A rule for each monitored account takes the place of the one for all. */
class PrefixLimitStepTest extends BucketNotificationStepTest {
    @Override
    void prepare() {
        world().apply();
        world().limit(AccountLimit.of(AccountLimit.Way.PREFIX, List.of(world().world().standalone(),
                new AccountId("222222222222")), List.of("AWSLogs/", "o-a1b2c3d4e5/AWSLogs/o-a1b2c3d4e5/")));
    }
}
