import pytest

from summarizer.reading.language import is_english


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The mayor said on Monday that the town would not pay for it, and that was the end of it. " * 2, id="prose"
        ),
        pytest.param(
            "THE MAYOR SAID ON MONDAY THAT THE TOWN WOULD NOT PAY FOR IT, AND THAT WAS THE END.", id="capitals"
        ),
        pytest.param("Milk, 2 litres. Eggs, a dozen.", id="too_little_to_tell"),
        pytest.param("Putin visits Pyongyang: 10,000 containers, no comment", id="a_headline"),
        pytest.param("Joost van der Meer beat Karin de la Cruz", id="foreign_words_in_names"),
        pytest.param(
            "Lionel Messi, Angel Di Maria, Julian Alvarez and Enzo Fernandez scored as Argentina beat Croatia, Mexico, "
            "Poland and Australia in Doha, Qatar, Monday.",
            id="a_line_full_of_names",
        ),
        pytest.param(
            "Man held after stabbing in Leeds; Two die in M6 crash near Stoke; Rail strike off; Gas bills rise again; "
            "Cup final: City beat United; Selby seat lost",
            id="nothing_but_headlines",
        ),
        pytest.param("", id="nothing"),
    ],
)
def test_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Die Bundesregierung will die Ukraine mit weiteren Mitteln unterstützen, das teilte der Minister am Montag "
            "in Berlin mit, und die Opposition war dagegen.",
            id="german_with_die_and_war",
        ),
        pytest.param(
            "Le gouvernement a annoncé lundi une aide à l'Ukraine, selon le ministre, qui a parlé devant la presse à "
            "Paris au sujet de la guerre.",
            id="french_with_a",
        ),
        pytest.param(
            "De regering heeft maandag bekendgemaakt dat er geld naar Oekraïne gaat, zei de minister in Den Haag op "
            "een persconferentie over de oorlog in het land.",
            id="dutch_with_in_and_is",
        ),
        pytest.param(
            "Premier Mark Rutte heeft maandag in Den Haag gesproken met bondskanselier Olaf Scholz over de oorlog in "
            "Oekraïne en de begroting van de Unie in Brussel.",
            id="dutch_full_of_names",
        ),
        pytest.param(
            "Presiden Joko Widodo bertemu Perdana Menteri Anwar Ibrahim di Jakarta pada hari Senin untuk membahas "
            "perdagangan dan keamanan di kawasan Asia Tenggara ini.",
            id="indonesian_full_of_names",
        ),
        pytest.param("Der Fluss stieg, und vierzig Häuser sind nicht bewohnbar.", id="a_line_of_german"),
        pytest.param("Южная Корея насчитала 12 000 контейнеров", id="a_line_in_another_script"),
        pytest.param("правительство заявило в понедельник что выделит деньги на восстановление " * 3, id="russian"),
    ],
)
def test_not_english(text: str) -> None:
    assert not is_english(text)
