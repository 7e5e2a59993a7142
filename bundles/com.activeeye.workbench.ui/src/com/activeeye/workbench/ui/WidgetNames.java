package com.activeeye.workbench.ui;

/** The names under which UI tests find widgets, as their data under SWTBot's key. */
public final class WidgetNames {
    /** The key under which a widget keeps its name. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    public static final String STATUS = "status";
    public static final String STATUS_ENVIRONMENT = "status.environment";
    public static final String STATUS_INGESTION = "status.ingestion";

    public static final String EXPLORER_FILTER = "explorer.filter";
    public static final String EXPLORER_TREE = "explorer.tree";
    public static final String EXPLORER_HINT = "explorer.hint";
    public static final String EXPLORER_NOTICE = "explorer.notice";
    public static final String EXPLORER_NOTICE_DISMISS = "explorer.notice.dismiss";

    public static final String CONNECTOR_TYPES = "connector.types";
    public static final String CONNECTOR_NAME = "connector.displayName";
    public static final String CONNECTOR_ACCOUNT = "connector.account";
    public static final String CONNECTOR_PRIORITY = "connector.priority";
    public static final String CONNECTOR_ENABLED = "connector.enabled";
    public static final String CONNECTOR_STATE = "connector.state";
    public static final String CONNECTOR_COPY_ACCOUNT = "connector.copyAccount";

    public static final String CREDENTIAL_TYPE = "credential.type";
    public static final String CREDENTIAL_NAME = "credential.displayName";
    public static final String CREDENTIAL_BUCKET = "credential.bucketName";
    /** The rules of the bucket's name: this name, a dot and the rule's name in lower case for each. */
    public static final String CREDENTIAL_RULE = "credential.rule";
    public static final String CREDENTIAL_BUCKET_ACCOUNT = "credential.bucketAccount";
    public static final String CREDENTIAL_BUCKET_REGION = "credential.bucketRegion";
    public static final String CREDENTIAL_SNS_ARN = "credential.snsArn";
    public static final String CREDENTIAL_SNS_ARN_COPY = "credential.snsArn.copy";
    public static final String CREDENTIAL_POD_ACCOUNT = "credential.podAccount";
    public static final String CREDENTIAL_POD_ACCOUNT_COPY = "credential.podAccount.copy";
    public static final String CREDENTIAL_EXTERNAL_ID = "credential.externalId";
    public static final String CREDENTIAL_EXTERNAL_ID_COPY = "credential.externalId.copy";
    public static final String CREDENTIAL_COPY_ALL = "credential.copyAll";
    public static final String CREDENTIAL_SET_UP_POD = "credential.setUpPod";
    public static final String CREDENTIAL_LIMIT = "credential.limit";
    public static final String CREDENTIAL_PLAN = "credential.plan";
    public static final String CREDENTIAL_DEPLOY_STACK = "credential.deployStack";
    public static final String CREDENTIAL_NOTIFICATION = "credential.notification";
    public static final String CREDENTIAL_TRACE = "credential.trace";
    public static final String CREDENTIAL_ACCESS = "credential.access";
    public static final String CREDENTIAL_CHECK = "credential.check";
    public static final String CREDENTIAL_FINDINGS = "credential.findings";

    public static final String POD_PROFILE = "pod.profile";
    public static final String POD_REGION = "pod.region";
    public static final String POD_REVIEW = "pod.review";
    public static final String POD_TOPICS = "pod.topics";
    public static final String POD_QUEUES = "pod.queues";
    public static final String POD_STATE = "pod.state";
    public static final String POD_REFRESH = "pod.refresh";
    public static final String POD_SET_UP = "pod.setUp";

    public static final String ENVIRONMENT_SANDBOX = "environment.sandbox";
    public static final String ENVIRONMENT_AWS = "environment.aws";
    public static final String ENVIRONMENT_ENDPOINT = "environment.endpoint";
    public static final String ENVIRONMENT_URL = "environment.url";
    public static final String ENVIRONMENT_PROFILE = "environment.profile";
    public static final String ENVIRONMENT_REGION = "environment.region";

    public static final String ACCESS_ACCOUNT = "access.account";
    public static final String ACCESS_PROFILE = "access.profile";
    public static final String ACCESS_ROLE = "access.roleArn";
    public static final String ACCESS_CHECK = "access.check";
    public static final String ACCESS_RESULT = "access.result";
    public static final String ACCESS_TABLE = "access.table";
    public static final String ACCESS_ADD = "access.add";
    public static final String ACCESS_EDIT = "access.edit";
    public static final String ACCESS_REMOVE = "access.remove";

    public static final String LEDGER_TABS = "ledger.tabs";
    public static final String LEDGER_COUNTS = "ledger.counts";
    public static final String LEDGER_FILTER = "ledger.filter";
    public static final String LEDGER_TEXT = "ledger.text";
    public static final String LEDGER_TABLE = "ledger.table";
    public static final String QUARANTINE_WORDS = "quarantine.words";
    public static final String QUARANTINE_REPLAY = "quarantine.replay";
    public static final String QUARANTINE_EXPORT = "quarantine.export";
    public static final String QUARANTINE_REMOVE = "quarantine.remove";
    public static final String QUARANTINE_TABLE = "quarantine.table";
    public static final String QUARANTINE_DETAIL = "quarantine.detail";
    public static final String BACKFILL_NEW = "backfill.new";
    public static final String BACKFILL_RESUME = "backfill.resume";
    public static final String BACKFILL_STOP = "backfill.stop";
    public static final String BACKFILL_GIVE_UP = "backfill.giveUp";
    public static final String BACKFILL_TABLE = "backfill.table";
    public static final String BACKFILL_CREDENTIAL = "backfill.credential";
    public static final String BACKFILL_DAYS = "backfill.days";
    public static final String BACKFILL_FROM = "backfill.from";
    public static final String BACKFILL_TO = "backfill.to";
    public static final String BACKFILL_ACCOUNTS = "backfill.accounts";
    public static final String BACKFILL_SKIPPED = "backfill.skipped";
    public static final String BACKFILL_PLAN = "backfill.plan";
    public static final String RETENTION_DAYS = "retention.days";
    public static final String RETENTION_SIZE = "retention.size";
    public static final String RETENTION_WORDS = "retention.words";
    public static final String MONITOR_STATE = "monitor.state";
    public static final String MONITOR_COUNTS = "monitor.counts";
    public static final String MONITOR_FAULT = "monitor.fault";
    public static final String MONITOR_ERROR = "monitor.error";
    public static final String MONITOR_PAUSE = "monitor.pause";
    public static final String MONITOR_TABLE = "monitor.table";
    public static final String MONITOR_EMPTY = "monitor.empty";

    public static final String EVENTS_TABLE = "events.table";
    public static final String EVENTS_FILTER = "events.filter";
    public static final String EVENTS_CONNECTOR = "events.connector";
    public static final String EVENTS_ERRORS_ONLY = "events.errorsOnly";
    public static final String EVENTS_FOLLOW = "events.follow";
    public static final String EVENTS_PAUSE = "events.pause";
    public static final String EVENTS_COUNT = "events.count";
    public static final String EVENTS_EMPTY = "events.empty";
    public static final String EVENTS_DETAIL = "events.detail";
    public static final String EVENTS_DETAIL_FIND = "events.detail.find";
    public static final String EVENTS_DETAIL_COPY = "events.detail.copy";

    public static final String STACK_SHIPPED = "stack.template.shipped";
    public static final String STACK_SHOW_TEMPLATE = "stack.template.show";
    public static final String STACK_TEMPLATE_TEXT = "stack.template.text";
    public static final String STACK_BY_URL = "stack.template.byUrl";
    public static final String STACK_URL = "stack.template.url";
    public static final String STACK_POD_ACCOUNT = "stack.activeeyeAccountId";
    public static final String STACK_BUCKET = "stack.cloudtrailBucket";
    public static final String STACK_EXTERNAL_ID = "stack.externalId";
    public static final String STACK_NAME = "stack.name";
    public static final String STACK_ACCOUNT = "stack.account";
    public static final String STACK_IDENTITY = "stack.identity";
    public static final String STACK_REVIEW = "stack.review";
    public static final String STACK_DELETE_FIRST = "stack.deleteFirst";
    public static final String STACK_ACKNOWLEDGE = "stack.acknowledge";
    public static final String STACK_STATE = "stack.state";
    public static final String STACK_CAUSE = "stack.cause";
    public static final String STACK_EVENTS = "stack.events";
    public static final String STACK_CANCEL_UPDATE = "stack.cancelUpdate";
    public static final String STACK_DELETE = "stack.delete";
    public static final String STACK_FOLLOW = "stack.follow";

    /** In a wizard: what leads to the plan. */
    public static final String PLAN_LINK = "plan.link";
    public static final String PLAN_SUMMARY = "plan.summary";
    public static final String PLAN_STEPS = "plan.steps";
    public static final String PLAN_APPLY = "plan.apply";
    public static final String PLAN_REFRESH = "plan.refresh";
    public static final String PLAN_STOP = "plan.stop";
    public static final String PLAN_DELETE_STACK = "plan.deleteStack";
    public static final String PLAN_TABS = "plan.tabs";
    public static final String PLAN_DETAILS = "plan.details";
    public static final String PLAN_COPY_ACTIONS = "plan.copyActions";
    public static final String PLAN_COPY_STEP = "plan.copy.step";

    public static final String CHANGES_FILTER = "changes.filter";
    public static final String CHANGES_STEPS_ONLY = "changes.stepsOnly";
    public static final String CHANGES_UNDO = "changes.undo";
    public static final String CHANGES_STOP = "changes.stop";
    public static final String CHANGES_VERIFY = "changes.verify";
    public static final String CHANGES_EXPORT = "changes.export";
    public static final String CHANGES_TABLE = "changes.table";
    public static final String CHANGES_DETAILS = "changes.details";
    public static final String CHANGES_STATE = "changes.state";

    public static final String LIMIT_ACCOUNTS = "limit.accounts";
    public static final String LIMIT_WHY = "limit.why";
    /** The ways to limit: this name, a dot and the way's name in lower case for each. */
    public static final String LIMIT_WAY = "limit.way";

    public static final String COMPARE_STATE = "compare.state";
    public static final String COMPARE_PREVIOUS = "compare.previous";
    public static final String COMPARE_NEXT = "compare.next";
    /** The two documents; with ".copy", what copies them. */
    public static final String COMPARE_LEFT = "compare.left";
    public static final String COMPARE_RIGHT = "compare.right";

    public static final String NOTIFICATION_NOW = "notification.now";
    public static final String NOTIFICATION_WANTED = "notification.wanted";
    public static final String NOTIFICATION_EVENT_BRIDGE = "notification.eventBridge";
    public static final String NOTIFICATION_PROBLEM = "notification.problem";
    public static final String NOTIFICATION_RETRY = "notification.retry";
    public static final String NOTIFICATION_RESULT = "notification.result";

    /** The sandbox's accounts: this name, a dot and the account's twelve digits for each. */
    public static final String ONBOARD_SCENARIO = "onboard.scenario";
    public static final String ONBOARD_CONNECTORS = "onboard.connectors";
    public static final String ONBOARD_ADD_CONNECTOR = "onboard.addConnector";
    public static final String ONBOARD_REMOVE_CONNECTOR = "onboard.removeConnector";
    public static final String ONBOARD_CREDENTIAL_NEW = "onboard.credential.new";
    public static final String ONBOARD_CREDENTIAL_EXISTING = "onboard.credential.existing";
    public static final String ONBOARD_CREDENTIALS = "onboard.credentials";
    /** What all steps did, on the last page; on the page of the encryption key, with ".kms", what is left to do. */
    public static final String ONBOARD_RESULT = "onboard.result";
    public static final String ONBOARD_CHECKS = "onboard.checks";
    public static final String ONBOARD_BROKEN = "onboard.broken";
    public static final String ONBOARD_FIRST_EVENT = "onboard.firstEvent";
    public static final String ONBOARD_RESUME = "onboard.resume";

    public static final String SUPPORT_FILES = "support.files";
    public static final String SUPPORT_TEXT = "support.text";
    public static final String SUPPORT_ANONYMISE = "support.anonymise";
    public static final String SUPPORT_SAVE = "support.save";
    public static final String SUPPORT_PSEUDONYMS = "support.pseudonyms";

    public static final String TRACE_CREDENTIAL = "trace.credential";
    public static final String TRACE_START = "trace.start";
    public static final String TRACE_HEADLINE = "trace.headline";
    public static final String TRACE_CHAIN = "trace.chain";
    public static final String TRACE_HOP = "trace.hop";
    public static final String TRACE_EVIDENCE = "trace.evidence";
    /** The buttons of what mends a hop: this name, a dot and the place, from 0. */
    public static final String TRACE_REMEDY = "trace.remedy";
    public static final String TRACE_EMPTY = "trace.empty";
    public static final String TRACE_COPY_TEXT = "trace.copyText";

    public static final String ORGANIZATION_SOURCE = "organization.source";
    public static final String ORGANIZATION_ACCOUNT = "organization.account";
    public static final String ORGANIZATION_CSV = "organization.csv";
    public static final String ORGANIZATION_FILE = "organization.file";
    public static final String ORGANIZATION_BROWSE = "organization.browse";
    public static final String ORGANIZATION_PATTERN = "organization.pattern";
    public static final String ORGANIZATION_ACCOUNTS = "organization.accounts";
    public static final String ORGANIZATION_FAULTS = "organization.faults";
    public static final String ORGANIZATION_NAME = "organization.name";
    public static final String ORGANIZATION_PRIORITY = "organization.priority";
    public static final String ORGANIZATION_ENABLED = "organization.enabled";
    public static final String ORGANIZATION_CREDENTIAL = "organization.credential";
    public static final String ORGANIZATION_CREDENTIAL_NAME = "organization.credential.name";
    public static final String ORGANIZATION_RESULT = "organization.result";

    public static final String COVERAGE_ACCOUNT = "coverage.account";
    public static final String COVERAGE_LOOK = "coverage.look";
    public static final String COVERAGE_FILE = "coverage.file";
    public static final String COVERAGE_FILTER = "coverage.filter";
    public static final String COVERAGE_PROBLEMS = "coverage.problems";
    public static final String COVERAGE_EXPORT = "coverage.export";
    public static final String COVERAGE_SUMMARY = "coverage.summary";
    public static final String COVERAGE_MATRIX = "coverage.matrix";
    public static final String COVERAGE_DETAIL = "coverage.detail";

    public static final String HAND_OFF_FORMAT = "handOff.format";
    public static final String HAND_OFF_KEYS = "handOff.keys";
    public static final String HAND_OFF_URL = "handOff.url";
    public static final String HAND_OFF_PREVIEW = "handOff.preview";
    public static final String HAND_OFF_COPY = "handOff.copy";
    public static final String HAND_OFF_SAVE = "handOff.save";
    public static final String HAND_OFF_OPEN = "handOff.open";

    private WidgetNames() {
    }
}
