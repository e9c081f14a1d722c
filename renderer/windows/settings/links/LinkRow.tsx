import type { LinkState } from '../../../../electron/contract/links';
import { useOffhook } from '../../../stores/offhook';
import { useSave } from '../use-save';

/** One kind of link: who opens it, and the switch that makes Offhook open it. */
export function LinkRow({ link }: { readonly link: LinkState }) {
  const { words } = useOffhook();
  const text = words.links;
  const { save, saved, problem } = useSave();
  const { scheme, ours, opensWith, change } = link;
  const others = opensWith === null ? text.opensNothing : text.opensWith(opensWith);
  return (
    <li>
      <div className="link-kind">
        <p className="link-scheme">
          <strong>{text.scheme(scheme)}</strong>
          <span className="soft">{text.what[scheme]}</span>
        </p>
        <p>{ours ? text.opensHere : others}</p>
        {change === 'here' ? (
          <label className="tick">
            <input
              type="checkbox"
              aria-label={text.openFor(scheme)}
              checked={ours}
              onChange={(event) => save({ do: 'open-links-here', scheme, on: event.target.checked })}
            />
            {text.open}
          </label>
        ) : (
          <p className="soft">{text.inSystem}</p>
        )}
      </div>
      <p className="link-note" role="status">
        {saved && <span className="saved">{words.settings.saved}</span>}
        {problem && <span className="trouble">{words.problem(problem).text}</span>}
      </p>
    </li>
  );
}
