package com.activeeye.workbench.ui;

/** The identifiers that {@code plugin.xml} declares, for the code and the tests that use them. */
public final class UiIds {
    /** The bundle's symbolic name. */
    public static final String BUNDLE = "com.activeeye.workbench.ui";

    public static final String PERSPECTIVE_CONNECTORS = BUNDLE + ".perspective.connectors";

    public static final String VIEW_EXPLORER = BUNDLE + ".view.explorer";
    public static final String VIEW_MONITOR = BUNDLE + ".view.monitor";
    public static final String VIEW_TRACE = BUNDLE + ".view.trace";
    public static final String VIEW_COVERAGE = BUNDLE + ".view.coverage";
    public static final String VIEW_EVENTS = BUNDLE + ".view.events";
    public static final String VIEW_CHANGES = BUNDLE + ".view.changes";
    public static final String VIEW_LEDGER = BUNDLE + ".view.ledger";

    public static final String EDITOR_CONNECTOR = BUNDLE + ".editor.connector";
    public static final String EDITOR_CREDENTIAL = BUNDLE + ".editor.credential";
    public static final String EDITOR_POD = BUNDLE + ".editor.pod";
    public static final String EDITOR_PLAN = BUNDLE + ".editor.plan";

    public static final String COMMAND_ADD_CONNECTOR = BUNDLE + ".command.addConnector";
    public static final String COMMAND_ADD_CREDENTIAL = BUNDLE + ".command.addCredential";
    public static final String COMMAND_SET_UP_POD = BUNDLE + ".command.setUpPod";
    public static final String COMMAND_SHOW_POD = BUNDLE + ".command.showPod";
    public static final String COMMAND_DEPLOY_STACK = BUNDLE + ".command.deployStack";
    public static final String COMMAND_PUT_NOTIFICATION = BUNDLE + ".command.putNotification";
    public static final String COMMAND_LIMIT = BUNDLE + ".command.limit";
    public static final String COMMAND_PLAN = BUNDLE + ".command.plan";
    public static final String COMMAND_ONBOARD = BUNDLE + ".command.onboard";
    public static final String COMMAND_ONBOARD_ORGANIZATION = BUNDLE + ".command.onboardOrganization";
    public static final String COMMAND_HAND_OFF = BUNDLE + ".command.handOff";
    public static final String COMMAND_EDIT = BUNDLE + ".command.edit";
    public static final String COMMAND_ENABLE = BUNDLE + ".command.enable";
    public static final String COMMAND_DISABLE = BUNDLE + ".command.disable";
    public static final String COMMAND_REMOVE = BUNDLE + ".command.remove";
    public static final String COMMAND_COPY_ACCOUNT = BUNDLE + ".command.copyAccount";
    public static final String COMMAND_REFRESH = BUNDLE + ".command.refresh";
    public static final String COMMAND_SET_ACCESS = BUNDLE + ".command.setAccess";
    public static final String COMMAND_SWITCH_ENVIRONMENT = BUNDLE + ".command.switchEnvironment";
    public static final String COMMAND_PAUSE_INGESTION = BUNDLE + ".command.pauseIngestion";

    public static final String COMMAND_DELETE_STACK = BUNDLE + ".command.deleteStack";
    public static final String COMMAND_REMOVE_NOTIFICATION = BUNDLE + ".command.removeNotification";
    public static final String COMMAND_TRACE = BUNDLE + ".command.trace";
    public static final String COMMAND_TRACE_ALL = BUNDLE + ".command.traceAll";
    public static final String COMMAND_SUPPORT_BUNDLE = BUNDLE + ".command.supportBundle";
    public static final String COMMAND_PAUSE_EVENTS = BUNDLE + ".command.pauseEvents";
    public static final String COMMAND_FOLLOW_EVENTS = BUNDLE + ".command.followEvents";
    public static final String COMMAND_FILTER_EVENTS = BUNDLE + ".command.filterEvents";
    public static final String COMMAND_COPY_EVENTS_CSV = BUNDLE + ".command.copyEventsCsv";
    public static final String COMMAND_COPY_EVENTS_JSON = BUNDLE + ".command.copyEventsJson";
    /** The context of the Live Events view's key bindings. */
    public static final String CONTEXT_EVENTS = BUNDLE + ".context.events";

    /** The theme's colour for what is wrong. */
    public static final String COLOR_ERROR = BUNDLE + ".error";
    /** The theme's colours behind lines that differ. */
    public static final String COLOR_ADDED = BUNDLE + ".compare.added";
    public static final String COLOR_REMOVED = BUNDLE + ".compare.removed";
    public static final String COLOR_CHANGED = BUNDLE + ".compare.changed";

    private UiIds() {
    }
}
