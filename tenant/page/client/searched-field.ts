import type { AdaptiveCard } from 'adaptivecards';
import type { ClientChoice, ClientSearch, ClientSearchOutcome } from '../../teams/page-api.js';
import { cards } from './card-library.js';
import { type ChoiceBox, choiceBox } from './choice-box.js';

export type FieldSearch = (search: ClientSearch) => Promise<ClientSearchOutcome>;

/** What the searched fields of a card have to keep while the card is rendered anew. */
export interface FieldMemory {
  search(dataset: string, text: string): Promise<readonly ClientChoice[]>;
  /** What a value is called that was found before. */
  titleOf(value: string): string | undefined;
  readonly typed: Map<string, string>;
  forget(): void;
}

export function fieldMemory(search: FieldSearch): FieldMemory {
  const titles = new Map<string, string>();
  const typed = new Map<string, string>();
  return {
    async search(dataset, queryText) {
      const outcome = await search({ dataset, queryText });
      if (outcome.outcome === 'error') throw new Error(outcome.text);
      for (const { title, value } of outcome.choices) titles.set(value, title);
      return outcome.choices;
    },
    titleOf: (value) => titles.get(value),
    typed,
    forget: () => typed.clear(),
  };
}

const memories = new WeakMap<object, FieldMemory>();

export function remembersFields(card: AdaptiveCard, fields: FieldMemory): void {
  memories.set(card, fields);
}

/**
 * Draws the fields whose choices are looked up (`choices.data`) as Teams does. The library's own drawing
 * sends back the title of a choice in place of its value. Its elements can be changed as classes alone.
 */
export function setUpSearchedFields(): void {
  class SearchedField extends cards.ChoiceSetInput {
    #box: ChoiceBox | undefined;

    protected override internalRender(): HTMLElement | undefined {
      const fields = memories.get(this.getRootObject());
      const dataset = this.choicesData?.dataset;
      if (!fields || !dataset || this.isMultiSelect) return super.internalRender();
      const box = choiceBox({
        ...this.#start(fields),
        search: (text) => fields.search(dataset, text),
        changed: (typed) => {
          fields.typed.set(this.id ?? '', typed);
          this.valueChanged();
        },
      });
      this.#box = box;
      this.inputControlContainerElement.append(box.list);
      return box.field;
    }

    #start(fields: FieldMemory) {
      const own = this.choices.flatMap(({ title, value }) =>
        title && value ? [{ title, value }] : [],
      );
      const value = this.defaultValue;
      const title =
        own.find((choice) => choice.value === value)?.title ?? fields.titleOf(value ?? '');
      return {
        own,
        placeholder: this.placeholder ?? '',
        chosen: value && title ? { value, title } : undefined,
        typed: fields.typed.get(this.id ?? '') ?? '',
      };
    }

    /** The library would draw it, and look for what is typed in its own drawing. */
    override isDynamicTypeahead(): boolean {
      return false;
    }

    /** What is typed and not chosen is no answer. */
    override isValid(): boolean {
      if (!this.#box) return super.isValid();
      return this.#box.chosen() !== undefined || this.#box.field.value.trim() === '';
    }

    override get value(): string | undefined {
      return this.#box ? this.#box.chosen()?.value : super.value;
    }
  }
  cards.GlobalRegistry.elements.register('Input.ChoiceSet', SearchedField);
}
