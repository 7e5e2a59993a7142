package com.activeeye.workbench.ui.internal.common;

import java.util.UUID;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** Which record an editor edits: two inputs for the same record are equal, so that it is opened once. */
public abstract class RecordInput implements IEditorInput {
    private final UUID id;
    private final String name;

    /**
     * An input.
     *
     * @param id the record's identity
     * @param name the record's name when the editor was opened
     */
    protected RecordInput(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    /** The record's identity. */
    public final UUID id() {
        return id;
    }

    @Override
    public final boolean exists() {
        return true;
    }

    @Override
    public final ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public final String getName() {
        return name;
    }

    @Override
    public final IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public final String getToolTipText() {
        return name;
    }

    @Override
    public final <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((RecordInput) other).id.equals(id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
