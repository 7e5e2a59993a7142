package com.activeeye.workbench.ui.internal.connector;

/**
 * A kind of service connector that can be added, as an extension declares it.
 *
 * @param id its identifier
 * @param label what people see
 * @param description what it connects, one sentence
 * @param section the heading that it stands under
 * @param icon the name of its icon
 * @param order its place among all, lowest first
 * @param wizard makes the wizard that adds one
 */
public record ConnectorType(String id, String label, String description, String section, String icon, int order,
        WizardMaker wizard) {
    /** The type of AWS CloudTrail connectors. */
    public static final String CLOUDTRAIL = "com.activeeye.workbench.ui.connectorType.awsCloudTrail";
}
