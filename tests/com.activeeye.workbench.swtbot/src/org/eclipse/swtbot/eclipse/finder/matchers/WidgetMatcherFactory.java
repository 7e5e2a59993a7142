package org.eclipse.swtbot.eclipse.finder.matchers;

import static org.hamcrest.Matchers.equalTo;

import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPartReference;
import org.hamcrest.Matcher;

/** The matchers by which tests name views, editors and perspectives. */
public abstract class WidgetMatcherFactory extends org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory {

    /** Matches a view or an editor by its name. */
    public static <T extends IWorkbenchPartReference> Matcher<T> withPartName(String text) {
        return withPartName(equalTo(text));
    }

    /** Matches a view or an editor by its name. */
    public static <T extends IWorkbenchPartReference> Matcher<T> withPartName(Matcher<String> nameMatcher) {
        return new PartMatcher<>("name", IWorkbenchPartReference.class,
                part -> ((IWorkbenchPartReference) part).getPartName(), nameMatcher);
    }

    /** Matches a view or an editor by its ID. */
    public static <T extends IWorkbenchPartReference> Matcher<T> withPartId(String id) {
        return withPartId(equalTo(id));
    }

    /** Matches a view or an editor by its ID. */
    public static <T extends IWorkbenchPartReference> Matcher<T> withPartId(Matcher<String> idMatcher) {
        return new PartMatcher<>("id", IWorkbenchPartReference.class,
                part -> ((IWorkbenchPartReference) part).getId(), idMatcher);
    }

    /** Matches a view or an editor by its title. */
    public static <T extends IWorkbenchPartReference> Matcher<T> withTitle(String title) {
        return withTitle(equalTo(title));
    }

    /** Matches a view or an editor by its title. */
    public static <T extends IWorkbenchPartReference> Matcher<T> withTitle(Matcher<String> titleMatcher) {
        return new PartMatcher<>("title", IWorkbenchPartReference.class,
                part -> ((IWorkbenchPartReference) part).getTitle(), titleMatcher);
    }

    /** Matches a perspective by its ID. */
    public static Matcher<?> withPerspectiveId(String id) {
        return withPerspectiveId(equalTo(id));
    }

    /** Matches a perspective by its ID. */
    public static Matcher<?> withPerspectiveId(Matcher<String> idMatcher) {
        return new PartMatcher<>("id", IPerspectiveDescriptor.class,
                perspective -> ((IPerspectiveDescriptor) perspective).getId(), idMatcher);
    }

    /** Matches a perspective by its label. */
    public static Matcher<?> withPerspectiveLabel(String label) {
        return withPerspectiveLabel(equalTo(label));
    }

    /** Matches a perspective by its label. */
    public static Matcher<?> withPerspectiveLabel(Matcher<String> labelMatcher) {
        return new PartMatcher<>("label", IPerspectiveDescriptor.class,
                perspective -> ((IPerspectiveDescriptor) perspective).getLabel(), labelMatcher);
    }
}
